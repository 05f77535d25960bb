package jianyan.aggregation.statistics;

import jianyan.question.aggregation.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The binary logarithm of a ratio of two relative frequencies: 1 is twice as often, −1 half as
/// often.
///
/// Measure: A. Hardie, “Log Ratio: an informal introduction” (2014), a count of 0 taken for one
/// half. Interval: D. Katz, J. Baptista, S. P. Azen and M. C. Pike, “Obtaining confidence intervals
/// for the risk ratio in cohort studies”, Biometrics 34 (1978) 469–474.
public record LogRatio(double value, Interval interval) {
    private static final double LN_2 = Math.log(2);

    /// The log ratio of two counts with its interval.
    ///
    /// @param targetSize what could have been an occurrence, at least `target` and above 0
    public static LogRatio of(
            long target, long targetSize, long reference, long referenceSize, double confidence) {
        if (target < 0
                || reference < 0
                || targetSize < Math.max(1, target)
                || referenceSize < Math.max(1, reference)) {
            throw new IllegalArgumentException(
                    target
                            + " of "
                            + targetSize
                            + " against "
                            + reference
                            + " of "
                            + referenceSize);
        }
        double first = target == 0 ? 0.5 : target;
        double second = reference == 0 ? 0.5 : reference;
        double value = Math.log(first / targetSize * referenceSize / second) / LN_2;
        double variance = 1 / first - 1.0 / targetSize + 1 / second - 1.0 / referenceSize;
        double z =
                NormalDistribution.of(0, 1).inverseSurvivalProbability(Interval.tail(confidence));
        double half = z * Math.sqrt(Math.max(0, variance)) / LN_2;
        return new LogRatio(value, new Interval(value - half, value + half));
    }
}
