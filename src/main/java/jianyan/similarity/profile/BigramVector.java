package jianyan.similarity.profile;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The bigrams of a text with their weights, rarity × saturated frequency. Immutable.
public final class BigramVector {
    private final int[] keys;
    private final float[] weights;
    private final double norm;
    private final double total;

    /// @param keys ascending, without repetition
    BigramVector(int[] keys, float[] weights) {
        this(keys, weights, norm(weights));
    }

    private BigramVector(int[] keys, float[] weights, double norm) {
        this.keys = keys;
        this.weights = weights;
        this.norm = norm;
        this.total = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
    }

    private static double norm(float[] weights) {
        double squares = 0;
        for (float weight : weights) {
            squares += (double) weight * weight;
        }
        return Math.sqrt(squares);
    }

    public boolean isEmpty() {
        return keys.length == 0;
    }

    public int size() {
        return keys.length;
    }

    /// The key of the i-th bigram; keys ascend.
    public int key(int i) {
        return keys[i];
    }

    /// What the i-th bigram adds to a vector of unit length.
    public float unitWeight(int i) {
        return (float) (weights[i] / norm);
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

    /// The weight of what stands in both, each bigram counted as where it weighs less.
    public double weightSharedWith(BigramVector other) {
        double shared = 0;
        for (int i = 0; i < keys.length; i++) {
            int at = Arrays.binarySearch(other.keys, keys[i]);
            shared += at < 0 ? 0 : Math.min(weights[i], other.weights[at]);
        }
        return shared;
    }

    /// How many bigrams stand in both.
    public int sharedWith(BigramVector other) {
        return (int)
                Arrays.stream(keys)
                        .filter(key -> Arrays.binarySearch(other.keys, key) >= 0)
                        .count();
    }

    /// The weight of all bigrams together.
    public double weight() {
        return total;
    }

    /// Only the heaviest bigrams, at most n. Lengths are still measured by the whole: the cosine of
    /// two such vectors is never more than that of what they were cut from.
    public BigramVector heaviest(int n) {
        if (keys.length <= n) {
            return this;
        }
        int[] chosen = Arrays.stream(byWeight()).limit(n).sorted().toArray();
        int[] heavyKeys = new int[n];
        float[] heavyWeights = new float[n];
        for (int i = 0; i < n; i++) {
            heavyKeys[i] = keys[chosen[i]];
            heavyWeights[i] = weights[chosen[i]];
        }
        return new BigramVector(heavyKeys, heavyWeights, norm);
    }

    float weight(int i) {
        return weights[i];
    }

    DoubleStream weights() {
        return IntStream.range(0, weights.length).mapToDouble(i -> weights[i]);
    }

    /// The places of the bigrams from the heaviest to the lightest, equal ones by key.
    int[] byWeight() {
        // Weights are positive, and the bits of positive numbers are in the order of the numbers.
        return IntStream.range(0, keys.length)
                .mapToLong(i -> (long) ~Float.floatToIntBits(weights[i]) << 32 | i)
                .sorted()
                .mapToInt(place -> (int) place)
                .toArray();
    }

    int bytes() {
        return 64 + 8 * keys.length;
    }

    /// A bigram with its weight.
    public record Entry(String term, float weight) {}
}
