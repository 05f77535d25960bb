/// Commands that a running server answers in the place of a process of their own, which would have
/// to open the index first. `CommandSocket` is the server's end, in the folder of the index and
/// open to its owner alone; `RunningServer` is the command's.
@NullMarked
package jianyan.cli.running;

import org.jspecify.annotations.NullMarked;
