package jianyan.aggregation.statistics;

import jianyan.question.aggregation.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How many times as often something occurs in one place as in another.
///
/// Given both counts together, the first is binomial, so the exact interval of that share (C. J.
/// Clopper and E. S. Pearson, Biometrika 26 (1934) 404–413) is one of the ratio: J. Przyborowski
/// and H. Wilenski, “Homogeneity of results in testing samples from Poisson series”, Biometrika 31
/// (1940) 313–323.
///
/// @param ratio the first rate over the second; infinite when only the second count is 0, NaN when
///   both are
/// @param interval from 0 to infinity when both counts are 0
/// @param p the two-sided probability of counts at least as unlike were the rates the same
public record RateRatio(double ratio, Interval interval, double p) {
    /// The ratio of two rates with its interval.
    ///
    /// @param firstSize what the first count was made in, above 0: characters, documents
    /// @throws ArithmeticException when the counts together pass the range of an `int`
    public static RateRatio of(
            long first, double firstSize, long second, double secondSize, double confidence) {
        if (first < 0 || second < 0 || !(firstSize > 0) || !(secondSize > 0)) {
            throw new IllegalArgumentException(
                    first + " in " + firstSize + " against " + second + " in " + secondSize);
        }
        double tail = Interval.tail(confidence);
        double sizes = secondSize / firstSize;
        double low =
                first == 0
                        ? 0
                        : odds(
                                BetaDistribution.of((double) first, second + 1.0)
                                        .inverseCumulativeProbability(tail));
        double high =
                second == 0
                        ? Double.POSITIVE_INFINITY
                        : odds(
                                BetaDistribution.of(first + 1.0, (double) second)
                                        .inverseSurvivalProbability(tail));
        return new RateRatio(
                (double) first / second * sizes,
                new Interval(low * sizes, high * sizes),
                p(first, second, firstSize / (firstSize + secondSize)));
    }

    /// Twice the smaller tail, so that `p` is below 0.05 just when the 95 % interval leaves out 1.
    private static double p(long first, long second, double share) {
        int both = Math.toIntExact(first + second);
        var binomial = BinomialDistribution.of(both, share);
        double below = binomial.cumulativeProbability((int) first);
        double above = binomial.survivalProbability((int) first - 1);
        return Math.min(1, 2 * Math.min(below, above));
    }

    private static double odds(double share) {
        return share / (1 - share);
    }
}
