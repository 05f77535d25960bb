package jianyan.index.postings;

import java.io.IOException;
import java.io.UncheckedIOException;
import jianyan.analysis.ExactPhrase;
import jianyan.index.Snapshot;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Pairs of characters and runs of letters or digits as the terms of the `bigrams` field.
public final class BigramTerms {
    private BigramTerms() {}

    /// The documents that hold a folded pair of characters, or a run.
    public static Query query(String folded) {
        return PhraseQueries.of(phrase(folded));
    }

    /// In how many documents a folded pair of characters, or a run, stands.
    public static long documentFrequency(Snapshot snapshot, String folded) {
        try {
            return PhraseQueries.of(phrase(folded)) instanceof TermQuery pair
                    ? snapshot.getIndexReader().docFreq(pair.getTerm())
                    : snapshot.count(PhraseQueries.of(phrase(folded)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ExactPhrase phrase(String folded) {
        return ExactPhrase.parse(folded).getFirst();
    }
}
