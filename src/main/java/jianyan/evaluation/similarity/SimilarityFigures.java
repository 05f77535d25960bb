package jianyan.evaluation.similarity;

import jianyan.aggregation.statistics.WilsonInterval;
import org.jspecify.annotations.Nullable;

/// What was measured with one way of finding similar proposals.
///
/// @param name of the way: `words`, `vectors`, or what was left out, `without terms`
/// @param queries how many were judged
/// @param unjudged the share of the first ten that nobody judged
/// @param itself how many queries found themselves
/// @param levels judged pairs that came out as mergeable or duplicate, against grade 2 and 3; null
///   where the levels were not made again
/// @param groups pairs of suggested groups against those of judged ones; null where none were
///   judged or suggested
/// @param judgedPairs judged pairs within suggested groups, against grade 2 and 3; null as groups
public record SimilarityFigures(
        String name,
        int queries,
        MeanInterval ndcg,
        MeanInterval recall,
        MeanInterval first,
        MeanInterval reciprocal,
        double unjudged,
        int itself,
        @Nullable Pairs levels,
        @Nullable Pairs groups,
        @Nullable Pairs judgedPairs) {
    /// @param precision and recall with the interval of Wilson (1927) over pairs
    public record Pairs(
            int predicted,
            int actual,
            int common,
            MeanInterval precision,
            MeanInterval recall,
            double f1) {
        static Pairs of(PairMetrics metrics) {
            return new Pairs(
                    metrics.predicted(),
                    metrics.actual(),
                    metrics.common(),
                    share(metrics.common(), metrics.predicted()),
                    share(metrics.common(), metrics.actual()),
                    metrics.f1());
        }

        private static MeanInterval share(int common, int all) {
            if (all == 0) {
                return new MeanInterval(0, 0, 1);
            }
            var bounds = WilsonInterval.of(common, all);
            return new MeanInterval((double) common / all, bounds.low(), bounds.high());
        }
    }

    static SimilarityFigures of(
            String name,
            RankingMetrics ranking,
            @Nullable PairMetrics levels,
            @Nullable PairMetrics groups,
            @Nullable PairMetrics judgedPairs) {
        return new SimilarityFigures(
                name,
                ranking.queries(),
                MeanInterval.of(ranking.ndcg()),
                MeanInterval.of(ranking.recall()),
                MeanInterval.of(ranking.first()),
                MeanInterval.of(ranking.reciprocal()),
                ranking.unjudged(),
                ranking.itself(),
                levels == null ? null : Pairs.of(levels),
                groups == null ? null : Pairs.of(groups),
                judgedPairs == null ? null : Pairs.of(judgedPairs));
    }
}
