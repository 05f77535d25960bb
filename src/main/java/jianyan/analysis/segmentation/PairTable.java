package jianyan.analysis.segmentation;

/// How dear it is that one word follows another: an open-addressing table from the pair's
/// [PairHash].
///
/// Most pairs that a lattice asks for were never seen, so a filter of single bits, small enough for
/// a processor's own cache, stands before the table. An entry is one `long`: 32 bits of the hash
/// that the slot does not tell, and the pair's frequency, which its cost takes the place of once it
/// is known. A pair's first word has one frequency, so the cost is the same for every thread that
/// writes it, and a reader that meets only half of the write meets the half that did not change.
final class PairTable {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FILTER_BITS = 21;

    /// In the lower half of an entry whose cost is known; frequencies stay far below it.
    private static final long COST = 1L << 31;

    private final long[] filter = new long[1 << FILTER_BITS - 6];
    private final long[] entries;
    private final int shift;

    /// A hash of 0 marks an empty place, as in smartcn's file.
    PairTable(long[] pairHashes, int[] pairFrequencies) {
        int capacity = Integer.highestOneBit(Math.max(1, pairHashes.length)) << 1;
        entries = new long[capacity];
        shift = 64 - Integer.numberOfTrailingZeros(capacity);
        for (int i = 0; i < pairHashes.length; i++) {
            if (pairHashes[i] != 0) {
                long spread = pairHashes[i] * SPREAD;
                int bit = (int) (spread >>> 64 - FILTER_BITS);
                filter[bit >>> 6] |= 1L << bit;
                int slot = (int) (spread >>> shift);
                while (entries[slot] != 0) {
                    slot = slot + 1 & capacity - 1;
                }
                entries[slot] = spread << 32 | pairFrequencies[i];
            }
        }
    }

    /// The cost of a pair's second word.
    ///
    /// @param firstFrequency the first word's own frequency
    /// @param unseenCost the answer when the model has never seen the pair
    int cost(long pairHash, int firstFrequency, int unseenCost) {
        long spread = pairHash * SPREAD;
        int bit = (int) (spread >>> 64 - FILTER_BITS);
        return (filter[bit >>> 6] >>> bit & 1) == 0
                ? unseenCost
                : find(spread, firstFrequency, unseenCost);
    }

    private int find(long spread, int firstFrequency, int unseenCost) {
        int slot = (int) (spread >>> shift);
        long entry = entries[slot];
        while (entry != 0) {
            if ((int) (entry >>> 32) == (int) spread) {
                int value = (int) entry;
                return value < 0 ? value & Integer.MAX_VALUE : learn(slot, entry, firstFrequency);
            }
            slot = slot + 1 & entries.length - 1;
            entry = entries[slot];
        }
        return unseenCost;
    }

    private int learn(int slot, long entry, int firstFrequency) {
        int cost = WordModel.cost(firstFrequency, (int) entry);
        entries[slot] = entry & 0xFFFF_FFFF_0000_0000L | COST | cost;
        return cost;
    }
}
