/// Topic frequencies with denominators and intervals.
///
/// In the order of the data: `Trends` reads the queries, makes a grid of cells
/// (`jianyan.aggregation.cells`) and gathers `CountsRound`, in which `Counting` walks the postings
/// on all cores. Tallies merge by adding (`Counts`). Then `FigureMaker` gives each of the
/// `ShownCells` its intervals, `SeriesReader` says what moves, and `TrendsNotes` what to keep in
/// mind. `CellSentences` leads back: `HoldersRound` finds the documents of a cell, their text shows
/// the sentences. `PlanReview` holds plans against reviews, `Together` counts sentences with two
/// themes.
@NullMarked
package jianyan.aggregation.trends;

import org.jspecify.annotations.NullMarked;
