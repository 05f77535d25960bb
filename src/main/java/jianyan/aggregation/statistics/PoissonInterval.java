package jianyan.aggregation.statistics;

import jianyan.question.aggregation.Interval;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The exact interval of the mean of a Poisson count.
///
/// The bounds are halves of chi-squared quantiles: F. Garwood, “Fiducial limits for the Poisson
/// distribution”, Biometrika 28 (1936) 437–442. The interval holds at least the confidence asked,
/// as long as occurrences fall independently; where they come in bursts it is too narrow, see
/// [DocumentBootstrap].
public final class PoissonInterval {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double PRECISION = 1e-13;
    private static final double SMALLEST_START = 1e-3;

    /// Never needed for the confidences that are usual; above it the slow way is taken.
    private static final int MOST_STEPS = 20;

    private PoissonInterval() {}

    /// The interval of the expected count when `count` occurrences were counted.
    public static Interval of(long count, double confidence) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of " + count);
        }
        double tail = Interval.tail(confidence);
        double z = NORMAL.inverseSurvivalProbability(tail);
        double low = count == 0 ? 0 : quantile(count, tail, -z);
        double high = quantile(count + 1.0, 1 - tail, z);
        return new Interval(low, high);
    }

    /// The quantile of the gamma distribution of scale 1, which is half a chi-squared one.
    ///
    /// Halley's method from the cube-root approximation: E. B. Wilson and M. M. Hilferty, “The
    /// distribution of chi-square”, Proceedings of the National Academy of Sciences 17 (1931)
    /// 684–688. Three or four steps do for what a bracketing search takes fifty, and a table of
    /// themes asks for fifteen thousand quantiles.
    ///
    /// @param z the quantile of the normal distribution at the same probability
    private static double quantile(double shape, double probability, double z) {
        GammaDistribution gamma = GammaDistribution.of(shape, 1);
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        double x = shape * Math.max(root * root * root, SMALLEST_START);
        for (int step = 0; step < MOST_STEPS; step++) {
            double newton = (gamma.cumulativeProbability(x) - probability) / gamma.density(x);
            double bend = Math.min(1, newton * ((shape - 1) / x - 1));
            double next = x - newton / (1 - bend / 2);
            if (next <= 0) {
                next = x / 2;
            }
            if (Math.abs(next - x) <= PRECISION * next) {
                return next;
            }
            x = next;
        }
        return gamma.inverseCumulativeProbability(probability);
    }

    public static Interval of(long count) {
        return of(count, Interval.USUAL_CONFIDENCE);
    }
}
