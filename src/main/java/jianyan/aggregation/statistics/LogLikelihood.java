package jianyan.aggregation.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The log-likelihood ratio G² of a two-by-two table: T. Dunning, “Accurate methods for the
/// statistics of surprise and coincidence”, Computational Linguistics 19 (1993) 61–74.
///
/// It says how sure a difference is, not how large: with enough text any difference has a large G².
/// [LogRatio] says how large.
public final class LogLikelihood {
    private LogLikelihood() {}

    /// G² of `target` occurrences among `targetSize` against `reference` among `referenceSize`;
    /// below 0 when the target's rate is the lower one.
    ///
    /// @param targetSize what could have been an occurrence, at least `target`: terms, characters
    public static double signed(long target, long targetSize, long reference, long referenceSize) {
        if (target < 0 || reference < 0 || targetSize < target || referenceSize < reference) {
            throw new IllegalArgumentException(
                    target
                            + " of "
                            + targetSize
                            + " against "
                            + reference
                            + " of "
                            + referenceSize);
        }
        double whole = (double) targetSize + referenceSize;
        double with = (double) target + reference;
        double without = whole - with;
        double g =
                2
                        * (share((double) target, with, (double) targetSize, whole)
                                + share((double) reference, with, (double) referenceSize, whole)
                                + share(
                                        (double) (targetSize - target),
                                        without,
                                        (double) targetSize,
                                        whole)
                                + share(
                                        (double) (referenceSize - reference),
                                        without,
                                        (double) referenceSize,
                                        whole));
        boolean lower = (double) target * referenceSize < (double) reference * targetSize;
        // Rounding may leave a table of equal rates a hair below 0.
        return lower ? -Math.max(0, g) : Math.max(0, g);
    }

    /// The probability of a G² at least as large were the rates the same.
    public static double p(double signed) {
        return ChiSquaredDistribution.of(1).survivalProbability(Math.abs(signed));
    }

    private static double share(double observed, double row, double column, double whole) {
        return observed == 0 ? 0 : observed * Math.log(observed * whole / (row * column));
    }
}
