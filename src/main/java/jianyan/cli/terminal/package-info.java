/// What a command has around it: streams, environment and clock (`Surroundings`), what the terminal
/// can show (`Terminal`), progress, and how a failure becomes one line and an exit code
/// (`Failure`).
@NullMarked
package jianyan.cli.terminal;

import org.jspecify.annotations.NullMarked;
