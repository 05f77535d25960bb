package jianyan.evaluation.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A mean with its 95 % interval, by the percentile bootstrap over queries (Efron 1979) with a
/// fixed seed.
public record MeanInterval(double mean, double low, double high) {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20191;

    /// The interval of the mean of some values; NaN everywhere when there are none.
    public static MeanInterval of(List<Double> values) {
        if (values.isEmpty()) {
            return new MeanInterval(Double.NaN, Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < values.size(); j++) {
                sum += values.get(random.nextInt(values.size()));
            }
            means.add(sum / values.size());
        }
        List<Double> sorted = RankingMetrics.sorted(means);
        return new MeanInterval(
                RankingMetrics.mean(values),
                sorted.get((int) (RESAMPLES * 0.025)),
                sorted.get((int) (RESAMPLES * 0.975)));
    }
}
