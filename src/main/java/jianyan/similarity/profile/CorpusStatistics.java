package jianyan.similarity.profile;

/// What is common and what is rare among all documents held. Implementations are thread-safe and
/// answer for one snapshot.
public interface CorpusStatistics {
    /// How many documents there are, reports among them: what all of these speak of is not rare.
    long documents();

    /// In how many of them a bigram stands.
    long documentFrequency(String bigram);

    /// In how many of them a clause stands, by its fingerprint.
    long clauseFrequency(long clause);
}
