package jianyan.similarity.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jianyan.index.BoundedCache;

/// How much a bigram tells: the logarithm of one over its share of the proposals.
///
/// What a document needs is learned for all of it at once, before it is weighed; what was learned
/// is remembered, as the same bigrams come back with every proposal. Thread-safe.
public final class Rarity {
    /// Few clauses have nothing rare in them.
    private static final int CLAUSES = 200_000;

    private final CorpusStatistics statistics;
    private final long documents;
    private final Remembered remembered = new Remembered();
    private final BoundedCache<Long, Boolean> formulae = new BoundedCache<>(CLAUSES, clause -> 1);

    public Rarity(CorpusStatistics statistics) {
        this.statistics = statistics;
        this.documents = statistics.documents();
    }

    /// Asks for what is not remembered of some texts.
    void learn(Collection<Bigrams> texts) {
        Map<Integer, String> unknown = new HashMap<>();
        for (Bigrams bigrams : texts) {
            for (int key : bigrams.keys()) {
                if (Float.isNaN(remembered.get(key)) && !unknown.containsKey(key)) {
                    unknown.put(key, bigrams.text(key));
                }
            }
        }
        if (!unknown.isEmpty()) {
            List<Integer> keys = List.copyOf(unknown.keySet());
            List<Long> frequencies = statistics.ofBigrams(keys.stream().map(unknown::get).toList());
            for (int i = 0; i < keys.size(); i++) {
                remember(keys.get(i), frequencies.get(i));
            }
        }
    }

    /// @param hashed the texts of the keys that are hashes
    double weigh(int key, Map<Integer, String> hashed) {
        float known = remembered.get(key);
        return Float.isNaN(known)
                ? remember(key, statistics.ofBigrams(List.of(Bigrams.text(key, hashed))).getFirst())
                : known;
    }

    private float remember(int key, long frequency) {
        float weight = weight(Math.max(1, frequency));
        remembered.put(key, weight);
        return weight;
    }

    /// A clause of a document.
    ///
    /// @param bigrams none can be rarer than the clause, and few clauses have none that is rare, so
    ///   that few have to be looked up
    record Clause(long fingerprint, Bigrams bigrams) {}

    /// Those of some clauses that are formulae: that so many proposals share, one in a hundred, but
    /// never fewer than eight, since a group of copies is no formula.
    Set<Long> formulae(Collection<Clause> clauses) {
        long least = Math.max(8, documents / 100);
        double heaviest = weight(least);
        Set<Long> found = new HashSet<>();
        Set<Long> unknown = new TreeSet<>();
        for (Clause clause : clauses) {
            if (!clause.bigrams.anyAbove(heaviest, this)) {
                Optional<Boolean> known = formulae.get(clause.fingerprint);
                if (known.isEmpty()) {
                    unknown.add(clause.fingerprint);
                } else if (known.get()) {
                    found.add(clause.fingerprint);
                }
            }
        }
        long[] asked = unknown.stream().mapToLong(Long::longValue).toArray();
        List<Long> frequencies = asked.length == 0 ? List.of() : statistics.ofClauses(asked);
        for (int i = 0; i < asked.length; i++) {
            boolean formula = frequencies.get(i) >= least;
            formulae.put(asked[i], formula);
            if (formula) {
                found.add(asked[i]);
            }
        }
        return found;
    }

    private float weight(double frequency) {
        return (float) Math.max(0, Math.log((documents + 1) / (frequency + 0.5)));
    }
}
