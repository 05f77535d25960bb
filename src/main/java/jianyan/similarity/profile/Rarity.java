package jianyan.similarity.profile;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/// How much a bigram tells: the logarithm of one over its share of the proposals.
///
/// Remembers what the statistics answered, as the same bigrams come back with every proposal: one
/// answer in each slot, the last one that fell there. Thread-safe.
public final class Rarity {
    /// Eight megabytes for a million bigrams; 150 million characters of proposals hold few more.
    private static final int SLOTS = 1 << 20;

    private final CorpusStatistics statistics;
    private final long documents;

    /// In each slot a key above the bits of its weight; 0 for none, which is no key's answer.
    private final AtomicLongArray remembered = new AtomicLongArray(SLOTS);

    public Rarity(CorpusStatistics statistics) {
        this.statistics = statistics;
        this.documents = statistics.documents();
    }

    /// @param hashed the texts of the keys that are hashes
    double weigh(int key, Map<Integer, String> hashed) {
        int slot = (key * 0x9E3779B9) >>> 12;
        long known = remembered.getOpaque(slot);
        if (known != 0 && (int) (known >>> 32) == key) {
            return Float.intBitsToFloat((int) known);
        }
        double frequency = Math.max(1, statistics.documentFrequency(Bigrams.text(key, hashed)));
        float told = weight(frequency);
        remembered.setOpaque(slot, (long) key << 32 | Float.floatToIntBits(told) & 0xFFFF_FFFFL);
        return told;
    }

    /// Whether so many proposals share a clause that it is a formula: one in a hundred, but never
    /// fewer than eight, since a group of copies is no formula.
    ///
    /// @param clause the clause's fingerprint
    /// @param bigrams the clause's bigrams: none can be rarer than the clause, and few clauses have
    ///   none that is rare, so that few have to be looked up
    boolean isFormula(long clause, Bigrams bigrams) {
        long least = Math.max(8, documents / 100);
        double heaviest = weight(least);
        return !bigrams.anyAbove(heaviest, this) && statistics.clauseFrequency(clause) >= least;
    }

    private float weight(double frequency) {
        return (float) Math.max(0, Math.log((documents + 1) / (frequency + 0.5)));
    }
}
