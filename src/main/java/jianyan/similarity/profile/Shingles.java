package jianyan.similarity.profile;

import java.util.Arrays;
import jianyan.analysis.StableHash;
import jianyan.analysis.exact.Atoms;

/// The runs of eight characters of a text, hashed and sampled: what it shares word for word with
/// another can be told from them, whatever the order of sentences.
///
/// 32 bits are enough for a hash: two proposals of 1,500 characters share one by chance once in six
/// thousand pairs. Short texts keep all their shingles; long ones every fourth by its hash, so that
/// the same shingle is kept in every long text. Immutable.
public final class Shingles {
    private static final int LENGTH = 8;
    private static final int SHORT_TEXT = 400;
    private static final int SAMPLE = 4;

    private final int[] hashes;
    private final boolean sampled;

    private Shingles(int[] hashes, boolean sampled) {
        this.hashes = hashes;
        this.sampled = sampled;
    }

    /// The share of both texts that stands in both, 0..1: Dice's coefficient.
    public double dice(Shingles other) {
        int[] left = other.sampled && !sampled ? sample(hashes) : hashes;
        int[] right = sampled && !other.sampled ? sample(other.hashes) : other.hashes;
        if (left.length == 0 || right.length == 0) {
            return 0;
        }
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            int order = Integer.compare(left[i], right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (left.length + right.length);
    }

    int bytes() {
        return 40 + 4 * hashes.length;
    }

    private static int[] sample(int[] hashes) {
        return Arrays.stream(hashes).filter(hash -> (hash & SAMPLE - 1) == 0).toArray();
    }

    /// Collects the shingles of one text after another; none reaches from one into the next.
    static final class Collector {
        private int[] hashes = new int[512];
        private int size;

        void add(String foldedText) {
            StringBuilder kept = new StringBuilder(foldedText.length());
            Atoms atoms = new Atoms(foldedText);
            while (atoms.next()) {
                if (atoms.type() == Atoms.Type.HAN || atoms.type() == Atoms.Type.RUN) {
                    kept.append(foldedText, atoms.start(), atoms.end());
                }
            }
            for (int i = 0; i + LENGTH <= kept.length(); i++) {
                if (size == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * size);
                }
                hashes[size++] = (int) StableHash.of(kept.subSequence(i, i + LENGTH));
            }
        }

        Shingles toShingles() {
            int[] distinct = Arrays.stream(hashes, 0, size).sorted().distinct().toArray();
            boolean sampled = distinct.length > SHORT_TEXT;
            return new Shingles(sampled ? sample(distinct) : distinct, sampled);
        }
    }
}
