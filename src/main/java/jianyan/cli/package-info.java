/// The wiring of the program.
///
/// `Main` takes streams and environment from the process, `Program` knows every command (`command`,
/// `groups`), lays out its help and turns what goes wrong into one line and an exit code. Options
/// that commands share are in `option`, what they have around them is in `terminal`, how answers
/// read is in `text`. Results go to standard output, all else to standard error.
@NullMarked
package jianyan.cli;

import org.jspecify.annotations.NullMarked;
