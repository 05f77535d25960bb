package jianyan.similarity.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/// Sums over the vectors of some proposals, from which a [MeaningSpace] is made. They are whole
/// numbers, so those of several shards add up to the same in any order. Immutable; nobody writes to
/// the arrays.
///
/// Of very many proposals only those are measured whose ids have a hash that ends in so many zeros
/// as the level says: a choice that no order of theirs changes, and hardly their coming and going.
///
/// @param level how many zeros
/// @param vectors how many were added
/// @param sums of each component
/// @param products of each component with itself and those before it, row by row
record Spread(int level, long vectors, long[] sums, long[] products) {
    /// Half of the proposals are of level 0 alone, a quarter of level 1.
    static final int LEVELS = 24;

    /// Twenty thousand proposals say where the others lie; measuring them takes some seconds.
    private static final long MEASURED = 20_000;

    /// Components are rounded to a four-millionth: forty thousand products of such numbers stay
    /// below 2⁶³.
    private static final double UNIT = 1 << 22;

    private static final int FORMAT = 0x53505231;

    static final Codec<Spread> CODEC =
            Codec.record(
                    Codec.NUMBER,
                    Spread::level,
                    Codec.COUNT,
                    Spread::vectors,
                    Codec.LONGS,
                    Spread::sums,
                    Codec.LONGS,
                    Spread::products,
                    Spread::new);

    private static final Codec<Measured> MEASURES =
            Codec.record(
                    Codec.COUNT.many(), Measured::sizes, CODEC, Measured::spread, Measured::new);

    /// What is kept beside the vectors, so that it need not be summed again.
    ///
    /// @param sizes how many proposals are of each level
    record Measured(List<Long> sizes, Spread spread) {
        byte[] encode() {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            try {
                out.writeInt(FORMAT);
                MEASURES.write(this, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toArrayCopy();
        }

        /// Empty when another version of the program kept it.
        static Optional<Measured> decode(byte[] bytes) {
            ByteArrayDataInput in = new ByteArrayDataInput(bytes);
            try {
                return bytes.length < Integer.BYTES || in.readInt() != FORMAT
                        ? Optional.empty()
                        : Optional.of(MEASURES.read(in));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    static Spread of(int level, List<MeaningVectors> pairs) {
        if (pairs.isEmpty()) {
            return new Spread(level, 0, new long[0], new long[0]);
        }
        int dimensions = pairs.getFirst().whole().length;
        long[] sums = new long[dimensions];
        long[] products = new long[dimensions * (dimensions + 1) / 2];
        for (MeaningVectors pair : pairs) {
            add(pair.whole(), sums, products);
            add(pair.asks(), sums, products);
        }
        return new Spread(level, 2L * pairs.size(), sums, products);
    }

    private static void add(float[] vector, long[] sums, long[] products) {
        long[] rounded = new long[vector.length];
        int at = 0;
        for (int i = 0; i < vector.length; i++) {
            rounded[i] = Math.round(vector[i] * UNIT);
            sums[i] += rounded[i];
            long value = rounded[i];
            for (int j = 0; j <= i; j++) {
                products[at + j] += value * rounded[j];
            }
            at += i + 1;
        }
    }

    /// The level at which few enough are measured.
    ///
    /// @param sizes how many proposals are of each level
    static int level(List<Long> sizes) {
        long left = sizes.stream().mapToLong(Long::longValue).sum();
        int level = 0;
        while (left > MEASURED && level < sizes.size() - 1) {
            left -= sizes.get(level++);
        }
        return level;
    }

    /// The level that a proposal is of: it is measured there and at all below.
    static int levelOf(String id) {
        // Hashes of ids that differ in their last figures only are spread first.
        int mixed = id.hashCode() * 0x9E3779B9;
        return Math.min(Integer.numberOfTrailingZeros(mixed ^ mixed >>> 16), LEVELS - 1);
    }

    Spread plus(Spread other) {
        if (vectors == 0 || other.vectors == 0) {
            return vectors == 0 ? other : this;
        }
        return new Spread(
                level,
                vectors + other.vectors,
                plus(sums, other.sums),
                plus(products, other.products));
    }

    private static long[] plus(long[] one, long[] other) {
        return IntStream.range(0, one.length).mapToLong(i -> one[i] + other[i]).toArray();
    }

    /// The space of what was added; empty when that is nothing.
    Optional<MeaningSpace> space() {
        if (vectors == 0) {
            return Optional.empty();
        }
        int n = sums.length;
        float[] middle = new float[n];
        double[][] covariance = new double[n][];
        int at = 0;
        for (int i = 0; i < n; i++) {
            middle[i] = (float) (mean(sums[i]) / UNIT);
            covariance[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                covariance[i][j] =
                        (mean(products[at + j]) - mean(sums[i]) * mean(sums[j])) / UNIT / UNIT;
            }
            at += i + 1;
        }
        return Optional.of(MeaningSpace.of(middle, covariance));
    }

    private double mean(long sum) {
        return (double) sum / vectors;
    }
}
