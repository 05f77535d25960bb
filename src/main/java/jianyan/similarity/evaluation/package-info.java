/// Holds answers against judged sets: ranking, pairs, groups, with bootstrap intervals.
///
/// Start with [jianyan.similarity.evaluation.RankingMetrics] and
/// [jianyan.similarity.evaluation.PairMetrics]. The definitions are those of `gold/score.py`.
@NullMarked
package jianyan.similarity.evaluation;

import org.jspecify.annotations.NullMarked;
