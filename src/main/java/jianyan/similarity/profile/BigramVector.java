package jianyan.similarity.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The bigrams of a text with their weights, rarity × saturated frequency. Immutable.
public final class BigramVector {
    private final long[] keys;
    private final float[] weights;
    private final Map<Long, String> runs;
    private final double norm;

    /// @param keys ascending, without repetition
    BigramVector(long[] keys, float[] weights, Map<Long, String> runs) {
        this.keys = keys;
        this.weights = weights;
        this.runs = runs;
        double squares = 0;
        for (float weight : weights) {
            squares += (double) weight * weight;
        }
        this.norm = Math.sqrt(squares);
    }

    public boolean isEmpty() {
        return keys.length == 0;
    }

    public int size() {
        return keys.length;
    }

    /// The cosine of two vectors, 0..1; 0 when either is empty.
    public double cosine(BigramVector other) {
        if (norm == 0 || other.norm == 0) {
            return 0;
        }
        double product = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] == other.keys[j]) {
                product += (double) weights[i++] * other.weights[j++];
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, product / (norm * other.norm));
    }

    /// The share of this vector's weight on terms that another has not, 0..1.
    public double shareAbsentFrom(BigramVector other) {
        double absent = 0;
        double total = 0;
        for (int i = 0; i < keys.length; i++) {
            total += weights[i];
            absent += Arrays.binarySearch(other.keys, keys[i]) < 0 ? weights[i] : 0;
        }
        return total == 0 ? 0 : absent / total;
    }

    /// The heaviest terms, heaviest first, equal ones by text.
    public List<Entry> heaviest(int n) {
        return IntStream.range(0, keys.length)
                .mapToObj(i -> new Entry(term(keys[i]), weights[i]))
                .sorted(
                        Comparator.comparingDouble(Entry::weight)
                                .reversed()
                                .thenComparing(Entry::term))
                .limit(n)
                .toList();
    }

    /// The terms in both, by what they add to the product, heaviest first.
    public List<Entry> shared(BigramVector other) {
        List<Entry> entries = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] == other.keys[j]) {
                entries.add(new Entry(term(keys[i]), weights[i++] * other.weights[j++]));
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        entries.sort(
                Comparator.comparingDouble(Entry::weight).reversed().thenComparing(Entry::term));
        return entries;
    }

    private String term(long key) {
        String run = runs.get(key);
        return run != null ? run : Bigrams.pair(key);
    }

    /// A bigram with its weight.
    public record Entry(String term, float weight) {}
}
