package jianyan.similarity.profile;

import java.util.concurrent.ConcurrentHashMap;

/// How much a bigram tells: the logarithm of one over its share of the proposals.
///
/// Remembers what the statistics answered, as the same bigrams come back with every proposal.
/// Thread-safe.
public final class Rarity {
    private final CorpusStatistics statistics;
    private final ConcurrentHashMap<Long, Float> weights = new ConcurrentHashMap<>();

    public Rarity(CorpusStatistics statistics) {
        this.statistics = statistics;
    }

    double weigh(long key, String bigram) {
        Float known = weights.get(key);
        if (known != null) {
            return known;
        }
        double frequency = Math.max(1, statistics.documentFrequency(bigram));
        double weight = Math.log((statistics.documents() + 1) / (frequency + 0.5));
        float told = (float) Math.max(0, weight);
        weights.put(key, told);
        return told;
    }

    /// In how many proposals a clause stands.
    long clauseFrequency(long clause) {
        return statistics.clauseFrequency(clause);
    }

    /// In how many proposals a clause has to stand to be a formula: one in a hundred, but never
    /// fewer than eight, since a group of copies is no formula.
    long formulaFrequency() {
        return Math.max(8, statistics.documents() / 100);
    }
}
