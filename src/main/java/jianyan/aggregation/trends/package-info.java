/// Topic frequencies with denominators and intervals.
///
/// In the order of the data: `Trends` reads the queries (`CountedQuery`), makes a `Grid` of `Axis`
/// values and gathers `CountsRound`. In each shard a `CellTable` leads from every part of a
/// document to its cell, and `Counting` walks the postings on all cores into a `Tally`, document by
/// document (`DocumentCells`). Tallies travel by `TallyCodec` and merge by adding (`Counts`). Then
/// `FigureMaker` gives each of the `ShownCells` its intervals, `SeriesReader` says what moves, and
/// `TrendsNotes` what to keep in mind. `CellSentences` leads back: `HoldersRound` finds the
/// documents of a cell, their text shows the sentences. `PlanReview` holds plans against reviews.
@NullMarked
package jianyan.aggregation.trends;

import org.jspecify.annotations.NullMarked;
