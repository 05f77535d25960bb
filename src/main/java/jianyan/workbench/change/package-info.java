/// What is done to merge groups: an `Operation` by whoever signs it becomes an `Edit` and is kept
/// as a `Change`, whose `Action` says its kind; the answers tell what came of it,
/// `ConflictException` that somebody was faster.
@NullMarked
package jianyan.workbench.change;

import org.jspecify.annotations.NullMarked;
