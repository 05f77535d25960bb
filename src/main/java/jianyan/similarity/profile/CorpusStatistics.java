package jianyan.similarity.profile;

import java.util.List;

/// What is common and what is rare among all documents held. Implementations are thread-safe and
/// answer for one snapshot; since what holds the documents may lie elsewhere, they are asked for
/// many at once.
public interface CorpusStatistics {
    /// How many documents there are, reports among them: what all of these speak of is not rare.
    long documents();

    /// In how many of them each bigram stands.
    List<Long> ofBigrams(List<String> bigrams);

    /// In how many of them each clause stands, by its fingerprint.
    List<Long> ofClauses(long[] clauses);
}
