package jianyan.evaluation.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Measures of one ranking against graded judgements, and their means over queries.
public final class RankingMeasures {
    private static final int RESAMPLES = 2_000;

    private RankingMeasures() {}

    /// A mean with its 95 % percentile bootstrap interval over queries (Efron 1979).
    public record Mean(double value, double low, double high, int queries) {
        @Override
        public String toString() {
            return "%.3f [%.3f, %.3f]".formatted(value, low, high);
        }
    }

    /// Discounted cumulative gain at `k`, with gain 2^grade - 1, over that of the best order
    /// (Järvelin and Kekäläinen 2002, in Burges' form).
    public static double ndcg(List<String> ranking, Map<String, Integer> grades, int k) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(k, ranking.size()); rank++) {
            gain += discounted(grades.getOrDefault(ranking.get(rank), 0), rank);
        }
        int[] best = grades.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        double ideal = 0;
        for (int rank = 0; rank < Math.min(k, best.length); rank++) {
            ideal += discounted(best[best.length - 1 - rank], rank);
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    /// One over the rank of the first judged document within `k`; 0 when there is none.
    public static double reciprocalRank(List<String> ranking, Map<String, Integer> grades, int k) {
        for (int rank = 0; rank < Math.min(k, ranking.size()); rank++) {
            if (grades.getOrDefault(ranking.get(rank), 0) > 0) {
                return 1.0 / (rank + 1);
            }
        }
        return 0;
    }

    /// The share of the judged documents found within `k`.
    public static double recall(List<String> ranking, Map<String, Integer> grades, int k) {
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        long found = ranking.stream().limit(k).filter(id -> grades.getOrDefault(id, 0) > 0).count();
        return relevant == 0 ? 0 : (double) found / relevant;
    }

    /// @param seed of the resampling
    public static Mean mean(double[] perQuery, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            for (int i = 0; i < perQuery.length; i++) {
                sum += perQuery[random.nextInt(perQuery.length)];
            }
            means[resample] = sum / perQuery.length;
        }
        Arrays.sort(means);
        return new Mean(
                Arrays.stream(perQuery).average().orElse(0),
                means[RESAMPLES / 40],
                means[RESAMPLES - 1 - RESAMPLES / 40],
                perQuery.length);
    }

    private static double discounted(int grade, int rank) {
        return (Math.pow(2, grade) - 1) / (Math.log(rank + 2) / Math.log(2));
    }
}
