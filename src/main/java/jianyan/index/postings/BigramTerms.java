package jianyan.index.postings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.index.Snapshot;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Pairs of characters and runs of letters or digits as the terms of the `bigrams` field.
public final class BigramTerms {
    private BigramTerms() {}

    /// The documents that hold a folded pair of characters, or a run.
    public static Query query(String folded) {
        return PhraseQueries.of(phrase(folded));
    }

    /// In how many documents each folded pair of characters, or run, stands, in their order.
    public static List<Long> documentFrequencies(Snapshot snapshot, List<String> folded) {
        List<Query> queries = folded.stream().map(BigramTerms::query).toList();
        try {
            Map<Term, Long> pairs = frequencies(snapshot.getIndexReader(), queries);
            List<Long> frequencies = new ArrayList<>();
            for (Query query : queries) {
                frequencies.add(
                        query instanceof TermQuery pair
                                ? pairs.getOrDefault(pair.getTerm(), 0L)
                                : (long) snapshot.count(query));
            }
            return frequencies;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Of those that are one term. In the order of the dictionary, most terms lie in the block that
    /// the one before was found in.
    private static Map<Term, Long> frequencies(IndexReader reader, List<Query> queries)
            throws IOException {
        SortedMap<Term, Long> frequencies = new TreeMap<>();
        for (Query query : queries) {
            if (query instanceof TermQuery pair) {
                frequencies.put(pair.getTerm(), 0L);
            }
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            Map<String, Optional<TermsEnum>> dictionaries = new HashMap<>();
            for (Map.Entry<Term, Long> known : frequencies.entrySet()) {
                Term term = known.getKey();
                Optional<TermsEnum> dictionary = dictionaries.get(term.field());
                if (dictionary == null) {
                    @Nullable Terms terms = leaf.reader().terms(term.field());
                    dictionary = terms == null ? Optional.empty() : Optional.of(terms.iterator());
                    dictionaries.put(term.field(), dictionary);
                }
                if (dictionary.isPresent() && dictionary.get().seekExact(term.bytes())) {
                    known.setValue(known.getValue() + dictionary.get().docFreq());
                }
            }
        }
        return frequencies;
    }

    private static ExactPhrase phrase(String folded) {
        return ExactPhrase.parse(folded).getFirst();
    }
}
