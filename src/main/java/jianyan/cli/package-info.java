/// The wiring of the program.
///
/// `Main` takes streams and environment from the process, `Program` knows every command, lays out
/// its help and turns what goes wrong into one line and an exit code. Commands lie by subject, each
/// beside the `…Text` that says its answer in words: `build` and `serve` (from files to a running
/// server), `find`, `trends`, `keyness`, `similar`, `coverage` (questions), `groups`, `handling`,
/// `subcorpora` (what people decide and keep), `inspect`, `evaluate`, `doctor`, `backup`,
/// `accounts`, `audit`, `config` (those who look after it).
///
/// What commands share: `command` (their common bases), `option` (mixins), `text` (ink, tables,
/// widths), `terminal` (what surrounds a run). Results go to standard output, all else to standard
/// error.
@NullMarked
package jianyan.cli;

import org.jspecify.annotations.NullMarked;
