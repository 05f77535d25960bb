package jianyan.aggregation.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The exact interval of the mean of a Poisson count.
///
/// The bounds are halves of chi-squared quantiles: F. Garwood, “Fiducial limits for the Poisson
/// distribution”, Biometrika 28 (1936) 437–442. The interval holds at least the confidence asked,
/// as long as occurrences fall independently; where they come in bursts it is too narrow, see
/// [DocumentBootstrap].
public final class PoissonInterval {
    private PoissonInterval() {}

    /// The interval of the expected count when `count` occurrences were counted.
    public static Interval of(long count, double confidence) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of " + count);
        }
        double tail = Interval.tail(confidence);
        double low =
                count == 0
                        ? 0
                        : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(tail)
                                / 2;
        double high =
                ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(tail) / 2;
        return new Interval(low, high);
    }

    public static Interval of(long count) {
        return of(count, Interval.USUAL_CONFIDENCE);
    }
}
