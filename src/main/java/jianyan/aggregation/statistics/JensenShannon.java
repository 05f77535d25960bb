package jianyan.aggregation.statistics;

import java.util.Arrays;

/// The Jensen-Shannon distance of two profiles: 0 when they are alike, 1 when they share nothing.
///
/// The square root of the divergence in bits is a metric: D. M. Endres and J. E. Schindelin, “A new
/// metric for probability distributions”, IEEE Transactions on Information Theory 49 (2003)
/// 1858–1860.
public final class JensenShannon {
    private JensenShannon() {}

    /// The distance between two lists of weights.
    ///
    /// @param first weights of at least 0, not all 0; they are divided by their sum
    /// @param second as many, in the same order
    public static double distance(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " parts against " + second.length);
        }
        double firstSum = sum(first);
        double secondSum = sum(second);
        double divergence = 0;
        for (int part = 0; part < first.length; part++) {
            double p = first[part] / firstSum;
            double q = second[part] / secondSum;
            divergence += bits(p, (p + q) / 2) / 2 + bits(q, (p + q) / 2) / 2;
        }
        return Math.sqrt(Math.clamp(divergence, 0, 1));
    }

    private static double bits(double p, double mean) {
        return p == 0 ? 0 : p * Math.log(p / mean) / Math.log(2);
    }

    private static double sum(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        if (Arrays.stream(weights).anyMatch(weight -> !(weight >= 0)) || !(sum > 0)) {
            throw new IllegalArgumentException("not a profile: " + Arrays.toString(weights));
        }
        return sum;
    }
}
