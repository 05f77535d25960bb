/// Answers as a person reads them on a terminal.
///
/// Each `…Text` turns one answer into lines. `Ink` marks and dims where the terminal can show it,
/// `Table` aligns columns by `DisplayWidth`, in which a Han character takes two places.
@NullMarked
package jianyan.cli.text;

import org.jspecify.annotations.NullMarked;
