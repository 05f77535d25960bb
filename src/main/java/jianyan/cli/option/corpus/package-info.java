/// Options of whoever reads files: which, under which mapping, recognised how, with what taken out,
/// built into which cluster.
@NullMarked
package jianyan.cli.option.corpus;

import org.jspecify.annotations.NullMarked;
