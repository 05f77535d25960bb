package jianyan.aggregation.statistics;

import java.util.Map;
import java.util.SortedMap;

/// Quantiles of numbers that are counted by value, with linear interpolation between neighbours:
/// definition 7 of R. J. Hyndman and Y. Fan, “Sample quantiles in statistical packages”, The
/// American Statistician 50 (1996) 361–365. The median of an even number is the mean of the middle
/// two.
public final class Quantiles {
    private Quantiles() {}

    /// @param counts how often each value occurs; at least one does
    /// @param p from 0, the least, to 1, the greatest
    public static double of(SortedMap<Integer, Long> counts, double p) {
        long size = counts.values().stream().mapToLong(Long::longValue).sum();
        if (size == 0 || p < 0 || p > 1) {
            throw new IllegalArgumentException("quantile " + p + " of " + size);
        }
        double at = (size - 1) * p;
        long below = (long) Math.floor(at);
        int low = value(counts, below);
        int high = value(counts, Math.min(size - 1, below + 1));
        return low + (at - below) * (high - low);
    }

    /// The value at a rank, from 0.
    private static int value(SortedMap<Integer, Long> counts, long rank) {
        long before = 0;
        for (Map.Entry<Integer, Long> each : counts.entrySet()) {
            before += each.getValue();
            if (rank < before) {
                return each.getKey();
            }
        }
        return counts.lastKey();
    }
}
