package jianyan.aggregation.statistics;

import jianyan.question.aggregation.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The score interval of a share: E. B. Wilson, “Probable inference, the law of succession, and
/// statistical inference”, Journal of the American Statistical Association 22 (1927) 209–212.
///
/// It stays within 0 and 1 and has a width even when all or none of the trials succeed.
public final class WilsonInterval {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private WilsonInterval() {}

    /// The interval of the share `successes / trials`; at least one trial.
    public static Interval of(long successes, long trials, double confidence) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
        double z = NORMAL.inverseSurvivalProbability(Interval.tail(confidence));
        double share = (double) successes / trials;
        double squared = z * z / trials;
        double centre = share + squared / 2;
        double half = z * Math.sqrt(share * (1 - share) / trials + squared / (4.0 * trials));
        // At the ends the bound is 0 or 1 in exact arithmetic; rounding must not move it.
        double low = successes == 0 ? 0 : (centre - half) / (1 + squared);
        double high = successes == trials ? 1 : (centre + half) / (1 + squared);
        return new Interval(low, high);
    }

    public static Interval of(long successes, long trials) {
        return of(successes, trials, Interval.USUAL_CONFIDENCE);
    }
}
