/// What texts on a terminal are made of. A `Text` turns one answer into lines; `Ink` marks and dims
/// where the terminal can show it, `Table` aligns columns by `DisplayWidth`, in which a Han
/// character takes two places; `Labels` are the words for codes. The text of a command lies beside
/// the command.
@NullMarked
package jianyan.cli.text;

import org.jspecify.annotations.NullMarked;
