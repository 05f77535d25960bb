/// The meaning of proposals as vectors: how they are made, and how the space that they lie in is
/// spread.
///
/// `VectorBuilder` brings the vectors beside an index up to date, `ProposalEmbedder` makes those of
/// a draft, and both cut texts with `Cutter`; `MeaningSpace` compares. It is made of a `Spread`,
/// whose sums `SpreadRound` gathers from shards. Everything else in the project works without
/// vectors.
@NullMarked
package jianyan.similarity.meaning;

import org.jspecify.annotations.NullMarked;
