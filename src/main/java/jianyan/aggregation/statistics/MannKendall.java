package jianyan.aggregation.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import jianyan.question.aggregation.trends.Direction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The Mann-Kendall test: whether a series rises or falls more steadily than chance would have it.
///
/// References:
/// 1. H. B. Mann, “Nonparametric tests against trend”, Econometrica 13 (1945) 245–259: the
///    statistic.
/// 2. M. G. Kendall, “Rank Correlation Methods” (1975): the variance with ties, the tables.
/// 3. R. P. Stanley, “Enumerative Combinatorics 1”, §1.7: inversions of a multiset's permutations
///    are counted by the q-multinomial coefficient, which gives the exact distribution with ties
///    too.
///
/// The test asks for a steady direction, not for a large step, and takes the points as independent
/// of each other.
///
/// @param s pairs of points that rise less those that fall
/// @param variance the variance of `s` were there no trend
/// @param p the two-sided probability of an `s` at least as far from 0 were there no trend
/// @param exact whether `p` was counted out rather than taken from the normal approximation
public record MannKendall(int points, long s, double variance, double p, boolean exact) {
    /// Beyond, the normal approximation differs from the exact value by less than 0.001.
    public static final int MOST_POINTS_COUNTED_OUT = 40;

    /// Tests a series in the order of time; at least three points, none of them NaN.
    public static MannKendall of(double... series) {
        int points = series.length;
        if (points < 3 || Arrays.stream(series).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("no trend in " + Arrays.toString(series));
        }
        long s = 0;
        for (int early = 0; early < points; early++) {
            for (int late = early + 1; late < points; late++) {
                // == rather than compare: 0.0 and -0.0 are a tie.
                s += series[late] == series[early] ? 0 : series[late] > series[early] ? 1 : -1;
            }
        }
        int[] ties = ties(series);
        double variance = spread(points);
        for (int tie : ties) {
            variance -= spread(tie);
        }
        if (points <= MOST_POINTS_COUNTED_OUT) {
            return new MannKendall(points, s, variance, countedOut(points, ties, s), true);
        }
        // One step towards 0, since s is whole and the normal distribution is not.
        double z = s == 0 || variance == 0 ? 0 : (Math.abs(s) - 1) / Math.sqrt(variance);
        double p = Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
        return new MannKendall(points, s, variance, p, false);
    }

    /// The direction that can be claimed when errors of the given probability are accepted.
    public Direction direction(double significance) {
        if (p > significance || s == 0) {
            return Direction.NONE;
        }
        return s > 0 ? Direction.RISING : Direction.FALLING;
    }

    private static int[] ties(double[] series) {
        Map<Double, Integer> sizes = new TreeMap<>();
        for (double value : series) {
            sizes.merge(value + 0.0, 1, Integer::sum);
        }
        return sizes.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double spread(int size) {
        return size * (size - 1.0) * (2.0 * size + 5) / 18;
    }

    /// [3] The orders of the values with i inversions are the i-th coefficient of `[n]! / ([t1]!
    /// [t2]! …)` where `[k]! = Π (1 + q + … + q^(j-1))` over j up to k. With m pairs that are not
    /// ties, s is m less twice the inversions.
    private static double countedOut(int points, int[] ties, long s) {
        int pairs = points * (points - 1) / 2 - Arrays.stream(ties).map(t -> t * (t - 1) / 2).sum();
        // Powers of q above the number of pairs cancel out, so they are never kept.
        var orders = new BigInteger[pairs + 1];
        Arrays.fill(orders, BigInteger.ZERO);
        orders[0] = BigInteger.ONE;
        for (int factor = 2; factor <= points; factor++) {
            multiply(orders, factor);
        }
        for (int tie : ties) {
            for (int factor = 2; factor <= tie; factor++) {
                divide(orders, factor);
            }
        }
        BigInteger all = BigInteger.ZERO;
        BigInteger asFar = BigInteger.ZERO;
        for (int inversions = 0; inversions <= pairs; inversions++) {
            all = all.add(orders[inversions]);
            if (Math.abs(pairs - 2L * inversions) >= Math.abs(s)) {
                asFar = asFar.add(orders[inversions]);
            }
        }
        return new BigDecimal(asFar)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
    }

    /// Times `(1 - q^factor) / (1 - q)`.
    private static void multiply(BigInteger[] series, int factor) {
        for (int power = series.length - 1; power >= factor; power--) {
            series[power] = series[power].subtract(series[power - factor]);
        }
        for (int power = 1; power < series.length; power++) {
            series[power] = series[power].add(series[power - 1]);
        }
    }

    /// Times `(1 - q) / (1 - q^factor)`.
    private static void divide(BigInteger[] series, int factor) {
        for (int power = series.length - 1; power >= 1; power--) {
            series[power] = series[power].subtract(series[power - 1]);
        }
        for (int power = factor; power < series.length; power++) {
            series[power] = series[power].add(series[power - factor]);
        }
    }
}
