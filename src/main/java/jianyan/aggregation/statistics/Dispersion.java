package jianyan.aggregation.statistics;

import java.util.Arrays;

/// How evenly something is spread over the parts of a corpus, so that a term of one document is not
/// taken for one of all.
public final class Dispersion {
    private Dispersion() {}

    /// The deviation of proportions: 0 when every part holds its due, near 1 when one small part
    /// holds all. S. Th. Gries, “Dispersions and adjusted frequencies in corpora”, International
    /// Journal of Corpus Linguistics 13 (2008) 403–437.
    ///
    /// @param counts occurrences in each part, at least one in all
    /// @param sizes the parts' sizes, above 0
    public static double deviationOfProportions(long[] counts, long[] sizes) {
        check(counts, sizes);
        double occurrences = Arrays.stream(counts).sum();
        double whole = Arrays.stream(sizes).sum();
        double difference = 0;
        for (int part = 0; part < counts.length; part++) {
            difference += Math.abs(counts[part] / occurrences - sizes[part] / whole);
        }
        return difference / 2;
    }

    private static void check(long[] counts, long[] sizes) {
        if (counts.length != sizes.length
                || Arrays.stream(counts).anyMatch(count -> count < 0)
                || Arrays.stream(sizes).anyMatch(size -> size < 1)
                || Arrays.stream(counts).sum() == 0) {
            throw new IllegalArgumentException(
                    Arrays.toString(counts) + " in parts of " + Arrays.toString(sizes));
        }
    }
}
