/// Holds answers against judged sets: ranking, pairs, groups, with bootstrap intervals.
///
/// Start with [jianyan.evaluation.similarity.RankingMetrics] and
/// [jianyan.evaluation.similarity.PairMetrics]. The definitions are those of `gold/score.py`.
@NullMarked
package jianyan.evaluation.similarity;

import org.jspecify.annotations.NullMarked;
