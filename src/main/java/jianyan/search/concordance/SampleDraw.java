package jianyan.search.concordance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import jianyan.question.search.ConcordanceRequest;

/// Draws places among many without putting any back.
final class SampleDraw {
    private SampleDraw() {}

    /// The places drawn, ascending; all of them when the sample is not smaller.
    ///
    /// Floyd's method: for each of the last places in turn draw one up to it, and take the place
    /// itself when that one is taken (Bentley & Floyd 1987, Programming Pearls: A Sample of
    /// Brilliance).
    static long[] of(long total, ConcordanceRequest.Sample sample) {
        SplittableRandom random = new SplittableRandom(sample.seed());
        Set<Long> drawn = new HashSet<>();
        for (long last = Math.max(0, total - sample.size()); last < total; last++) {
            long place = random.nextLong(last + 1);
            if (!drawn.add(place)) {
                drawn.add(last);
            }
        }
        long[] places = drawn.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(places);
        return places;
    }
}
