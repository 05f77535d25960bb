/// What is held, before anything is compared: the shortest question from end to end.
///
/// `Coverage` resolves the filters, gathers `HeldCellsRound` and puts its `HeldCells` in order.
@NullMarked
package jianyan.aggregation.coverage;

import org.jspecify.annotations.NullMarked;
