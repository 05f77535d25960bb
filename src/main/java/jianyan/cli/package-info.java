/// The picocli commands, one class each, and the wiring of the program.
///
/// `Main` takes streams and environment from the process, `Program` knows every command and turns
/// what goes wrong into one line and an exit code (`Failure`). Options that several commands share
/// are mixins (`FilterOptions`, `IndexOption`, `CorpusOption`, `OutputOption`). Results go to
/// standard output, all else to standard error.
@NullMarked
package jianyan.cli;

import org.jspecify.annotations.NullMarked;
