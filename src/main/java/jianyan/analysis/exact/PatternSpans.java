package jianyan.analysis.exact;

import java.util.Arrays;

/// Where a pattern of several phrases stands, from where its phrases begin.
///
/// The index and [ExactText] both decide here, so that what is counted is what is marked. A span
/// begins where its first phrase does, and of several ends the nearest counts. Reusable, not
/// thread-safe.
public final class PatternSpans {
    /// Positions in ascending order.
    ///
    /// @param count how many of the positions are valid
    public record Positions(int[] at, int count) {
        public static final Positions NONE = new Positions(new int[0], 0);

        /// The index of the first position not before `from`.
        int firstFrom(int from) {
            int found = Arrays.binarySearch(at, 0, count, from);
            return found < 0 ? -found - 1 : found;
        }

        boolean anyIn(int from, int to) {
            int first = firstFrom(from);
            return first < count && at[first] < to;
        }
    }

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    public int count() {
        return count;
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    /// Computes the spans of a pattern.
    ///
    /// @param phrases where each phrase of the pattern begins
    /// @param sentences the positions of 。；！？
    /// @param passages the positions between passages
    public void find(
            ExactPattern pattern, Positions[] phrases, Positions sentences, Positions passages) {
        count = 0;
        switch (pattern) {
            case ExactPhrase phrase -> {
                for (int i = 0; i < phrases[0].count; i++) {
                    int start = phrases[0].at[i];
                    add(start, start + phrase.length());
                }
            }
            case GappedPhrase gapped -> findGapped(gapped, phrases, sentences, passages);
            case NearPhrases near -> {
                findNear(near.left(), phrases[0], near.right(), phrases[1], near, passages);
                if (!near.left().equals(near.right())) {
                    findNear(near.right(), phrases[1], near.left(), phrases[0], near, passages);
                    sortAndKeepNearest();
                }
            }
        }
    }

    private void findGapped(
            GappedPhrase gapped, Positions[] phrases, Positions sentences, Positions passages) {
        int length = gapped.pieces().getFirst().length();
        for (int i = 0; i < phrases[0].count; i++) {
            int start = phrases[0].at[i];
            int end = nearestEnd(gapped, phrases, 1, start + length);
            if (end >= 0 && !sentences.anyIn(start, end) && !passages.anyIn(start, end)) {
                add(start, end);
            }
        }
    }

    private static int nearestEnd(GappedPhrase gapped, Positions[] phrases, int piece, int from) {
        if (piece == phrases.length) {
            return from;
        }
        int nearest = -1;
        Positions places = phrases[piece];
        for (int i = places.firstFrom(from);
                i < places.count && places.at[i] <= from + gapped.gap();
                i++) {
            int length = gapped.pieces().get(piece).length();
            int end = nearestEnd(gapped, phrases, piece + 1, places.at[i] + length);
            if (end >= 0 && (nearest < 0 || end < nearest)) {
                nearest = end;
            }
        }
        return nearest;
    }

    private void findNear(
            ExactPhrase first,
            Positions firstPlaces,
            ExactPhrase second,
            Positions secondPlaces,
            NearPhrases near,
            Positions passages) {
        for (int i = 0; i < firstPlaces.count; i++) {
            int start = firstPlaces.at[i];
            int free = start + first.length();
            int next = secondPlaces.firstFrom(free);
            if (next < secondPlaces.count && secondPlaces.at[next] <= free + near.distance()) {
                int end = secondPlaces.at[next] + second.length();
                if (!passages.anyIn(start, end)) {
                    add(start, end);
                }
            }
        }
    }

    /// Two spans begin at one place when one phrase begins as the other does.
    private void sortAndKeepNearest() {
        long[] packed = new long[count];
        for (int i = 0; i < count; i++) {
            packed[i] = (long) starts[i] << 32 | ends[i];
        }
        Arrays.sort(packed);
        count = 0;
        for (long span : packed) {
            int start = (int) (span >>> 32);
            if (count == 0 || starts[count - 1] != start) {
                starts[count] = start;
                ends[count++] = (int) span;
            }
        }
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }
}
