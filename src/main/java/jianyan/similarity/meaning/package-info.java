/// The meaning of proposals as vectors: how they are made, and how the space that they lie in is
/// spread.
///
/// Start with [jianyan.similarity.meaning.ProposalEmbedder]. Everything else in the project works
/// without vectors.
@NullMarked
package jianyan.similarity.meaning;

import org.jspecify.annotations.NullMarked;
