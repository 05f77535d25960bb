/// The cells of a table and what is counted into them.
///
/// A `Grid` of `Axis` values numbers the cells; `Cells` is the request of it that travels. In each
/// shard a `CellTable` leads from every part of a document to its cell, or to `SeveralCells`;
/// `CountedQuery` is what is counted, and a `Tally` holds counts document by document
/// (`DocumentCells`) and travels by `TallyCodec`. Trends, speakers and co-occurrence are all made
/// of these.
@NullMarked
package jianyan.aggregation.cells;

import org.jspecify.annotations.NullMarked;
