/// Proposals like another, with reasons: the named `ScoreParts` of a score, its `Level`, aligned
/// passages and differences (`SimilarCandidate`), and groups that could be handled together
/// (`MergeGroup`).
@NullMarked
package jianyan.question.similarity;

import org.jspecify.annotations.NullMarked;
