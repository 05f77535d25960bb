/// `jianyan subcorpora`: the saved selections, one command a file.
@NullMarked
package jianyan.cli.subcorpora;

import org.jspecify.annotations.NullMarked;
