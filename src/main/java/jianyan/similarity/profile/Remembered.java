package jianyan.similarity.profile;

import java.util.concurrent.atomic.AtomicLongArray;

/// The weights of the bigrams that were asked for last, without boxes or locks.
///
/// A bigram has its place in one bucket of eight and pushes out the one that came there first.
/// Eight newer ones hardly ever fall into one bucket while a document is read, so what was learned
/// for it is still known when it is needed. Threads that write at once may lose an entry, never mix
/// two.
final class Remembered {
    /// Eight megabytes for a million bigrams; 150 million characters of proposals hold few more.
    private static final int BUCKETS = 1 << 17;

    private static final int WAYS = 8;

    /// A key above the bits of its weight; 0 for none, which is what key 0 without weight reads as.
    private final AtomicLongArray entries = new AtomicLongArray(BUCKETS * WAYS);

    /// The weight of a key; NaN when it is not remembered.
    float get(int key) {
        int first = bucket(key);
        for (int i = first; i < first + WAYS; i++) {
            long entry = entries.getOpaque(i);
            if ((int) (entry >>> 32) == key && entry != 0) {
                return Float.intBitsToFloat((int) entry);
            }
        }
        return Float.NaN;
    }

    void put(int key, float weight) {
        int first = bucket(key);
        for (int i = first + WAYS - 1; i > first; i--) {
            entries.setOpaque(i, entries.getOpaque(i - 1));
        }
        entries.setOpaque(first, (long) key << 32 | Float.floatToIntBits(weight) & 0xFFFF_FFFFL);
    }

    private static int bucket(int key) {
        return ((key * 0x9E3779B9) >>> 15) * WAYS;
    }
}
