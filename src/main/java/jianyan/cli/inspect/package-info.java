/// How the program reads what it is given, without an index: `inspect` one file, `mapping` for the
/// columns of a table, `lexicon` for terms that are missing or wrong.
@NullMarked
package jianyan.cli.inspect;

import org.jspecify.annotations.NullMarked;
