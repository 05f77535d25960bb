/// Topic frequencies with denominators and intervals. `Trends` is the door; `CellTable` knows every
/// document's cells along an `Axis`, `Counting` counts terms into a `Tally` over a `Grid`,
/// `SeriesReader` makes series of it. `PlanReview` holds plans against reviews, `CellSentences`
/// shows what was counted.
@NullMarked
package jianyan.aggregation.trends;

import org.jspecify.annotations.NullMarked;
