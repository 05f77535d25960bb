/// Merge groups under review: what people decided, when, and every state in between. The only
/// writable state of the program.
///
/// Start with [jianyan.workbench.Workbench]. An [jianyan.workbench.change.Operation] on one group,
/// signed by a reviewer, becomes an `Edit` by the rules of `Editing` and `Regrouping`; `Store`
/// appends it to the database as a [jianyan.workbench.change.Change] with a revision of each group
/// that it touched. Nothing is ever updated in place, so history and undo need no code of their own
/// beyond reading an earlier state. `SqliteFile` and `PostgresServer` alone know which database it
/// is.
@NullMarked
package jianyan.workbench;

import org.jspecify.annotations.NullMarked;
