/// Whether what is kept is sound, and copies of it: `backup`, `restore`, `verify`. `MadeAgain` asks
/// the question of an export anew, by the command that made it.
@NullMarked
package jianyan.cli.backup;

import org.jspecify.annotations.NullMarked;
