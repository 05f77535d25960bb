package jianyan.similarity.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import jianyan.similarity.profile.BigramVector;

/// Proposals by their heaviest bigrams alone, inverted: finds for each the ones that may be like
/// it, without comparing all pairs.
///
/// What two sketches have in common is a lower bound of their cosine. Immutable; proposals go by
/// number.
public final class Sketches {
    /// The heaviest bigrams of a proposal; they carry about half of its weight.
    public static final int SIZE = 64;

    /// Less in common than this have only proposals that no group would hold together.
    private static final double LEAST = 0.03;

    private final List<BigramVector> sketches;
    private final int[] keys;

    /// Where the postings of each key begin, and a last entry where they all end.
    private final int[] starts;

    private final int[] proposals;
    private final float[] weights;

    /// @param sketches vectors cut to their heaviest bigrams; their places are their numbers
    public Sketches(List<BigramVector> sketches) {
        this.sketches = sketches;
        this.keys =
                sketches.stream()
                        .flatMapToInt(sketch -> IntStream.range(0, sketch.size()).map(sketch::key))
                        .sorted()
                        .distinct()
                        .toArray();
        this.starts = new int[keys.length + 1];
        for (BigramVector sketch : sketches) {
            for (int i = 0; i < sketch.size(); i++) {
                starts[place(sketch.key(i)) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.proposals = new int[starts[keys.length]];
        this.weights = new float[proposals.length];
        int[] next = starts.clone();
        for (int number = 0; number < sketches.size(); number++) {
            BigramVector sketch = sketches.get(number);
            for (int i = 0; i < sketch.size(); i++) {
                int at = next[place(sketch.key(i))]++;
                proposals[at] = number;
                weights[at] = sketch.unitWeight(i);
            }
        }
    }

    private int place(int key) {
        return Arrays.binarySearch(keys, key);
    }

    int size() {
        return sketches.size();
    }

    /// Finds the nearest of one proposal after another. Not thread-safe: each thread has its own.
    public Search newSearch() {
        return new Search();
    }

    public final class Search {
        private final float[] common = new float[sketches.size()];
        private final int[] touched = new int[sketches.size()];

        private Search() {}

        /// The numbers of the proposals that have most in common with one, ascending.
        public int[] nearest(int number, int n) {
            BigramVector sketch = sketches.get(number);
            int count = 0;
            for (int i = 0; i < sketch.size(); i++) {
                int place = place(sketch.key(i));
                float weight = sketch.unitWeight(i);
                for (int at = starts[place]; at < starts[place + 1]; at++) {
                    int other = proposals[at];
                    if (common[other] == 0) {
                        touched[count++] = other;
                    }
                    common[other] += weight * weights[at];
                }
            }
            common[number] = 0;
            int[] nearest = most(count, n);
            for (int i = 0; i < count; i++) {
                common[touched[i]] = 0;
            }
            return nearest;
        }

        private int[] most(int count, int n) {
            PriorityQueue<Integer> most =
                    new PriorityQueue<>((a, b) ->
                            common[a] != common[b]
                                    ? Float.compare(common[a], common[b])
                                    : Integer.compare(b, a));
            for (int i = 0; i < count; i++) {
                if (common[touched[i]] >= LEAST) {
                    most.add(touched[i]);
                    if (most.size() > n) {
                        most.remove();
                    }
                }
            }
            return most.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
    }
}
