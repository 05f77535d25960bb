package jianyan.analysis.segmentation;

/// How often one word follows another: an open-addressing table from the pair's [PairHash].
final class PairTable {
    /// A quarter full at most, so that most misses are seen at the first slot.
    private static final int SLOTS_PER_PAIR = 3;

    /// Odd, its bits well mixed: the upper bits of a product with it spread any keys.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final int[] frequencies;
    private final int shift;

    /// A key of 0 marks an empty slot, in the file as here.
    PairTable(long[] pairHashes, int[] pairFrequencies) {
        int capacity =
                Integer.highestOneBit(Math.max(1, pairHashes.length * SLOTS_PER_PAIR - 1)) << 1;
        keys = new long[capacity];
        frequencies = new int[capacity];
        shift = 64 - Integer.numberOfTrailingZeros(capacity);
        for (int i = 0; i < pairHashes.length; i++) {
            if (pairHashes[i] != 0) {
                int slot = slot(pairHashes[i]);
                keys[slot] = pairHashes[i];
                frequencies[slot] = pairFrequencies[i];
            }
        }
    }

    /// The frequency of a pair, 0 when the model has never seen it.
    int frequency(long pairHash) {
        return frequencies[slot(pairHash)];
    }

    private int slot(long hash) {
        int slot = (int) (hash * SPREAD >>> shift);
        while (keys[slot] != hash && keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
