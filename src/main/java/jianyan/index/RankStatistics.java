package jianyan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jianyan.index.codec.Codec;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/// What scores depend on beside the document: how often terms stand in all that is searched, and
/// how long their fields are. Gathered from all shards and laid over each by [Snapshot#rankedBy],
/// it makes their scores those of one index.
///
/// @param terms how many documents hold a term, and how often it stands there; those that none
///   holds are left out
/// @param fields of each of their fields
public record RankStatistics(Map<Term, Frequency> terms, Map<String, Lengths> fields) {
    public static final Codec<RankStatistics> CODEC = new RankStatisticsCodec();

    public RankStatistics {
        terms = Map.copyOf(terms);
        fields = Map.copyOf(fields);
    }

    /// @param documents that hold the term
    public record Frequency(int documents, long occurrences) {
        Frequency plus(Frequency other) {
            return new Frequency(
                    Math.addExact(documents, other.documents), occurrences + other.occurrences);
        }
    }

    /// @param documents that are searched
    /// @param having of these, which have the field
    /// @param occurrences of all terms of the field
    /// @param postings pairs of a document and a term of it
    public record Lengths(long documents, long having, long occurrences, long postings) {
        Lengths plus(Lengths other) {
            return new Lengths(
                    documents + other.documents,
                    having + other.having,
                    occurrences + other.occurrences,
                    postings + other.postings);
        }
    }

    /// The terms that queries score by.
    public static Set<Term> termsOf(Iterable<Query> scoring) {
        Set<Term> terms = new HashSet<>();
        for (Query query : scoring) {
            query.visit(QueryVisitor.termCollector(terms));
        }
        return terms;
    }

    static RankStatistics of(Set<Term> asked, IndexSearcher shard) {
        try {
            Map<Term, Frequency> terms = new HashMap<>();
            Map<String, Lengths> fields = new HashMap<>();
            for (Term term : asked) {
                TermStates states = TermStates.build(shard, term, true);
                if (states.docFreq() > 0) {
                    terms.put(term, new Frequency(states.docFreq(), states.totalTermFreq()));
                }
                if (!fields.containsKey(term.field())) {
                    fields.put(term.field(), lengths(term.field(), shard));
                }
            }
            return new RankStatistics(terms, fields);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Lengths lengths(String field, IndexSearcher shard) throws IOException {
        IndexReader reader = shard.getIndexReader();
        @Nullable CollectionStatistics held = shard.collectionStatistics(field);
        return held == null
                ? new Lengths(reader.maxDoc(), 0, 0, 0)
                : new Lengths(
                        held.maxDoc(), held.docCount(), held.sumTotalTermFreq(), held.sumDocFreq());
    }

    RankStatistics plus(RankStatistics other) {
        Map<Term, Frequency> bothTerms = new HashMap<>(terms);
        other.terms.forEach((term, held) -> bothTerms.merge(term, held, Frequency::plus));
        Map<String, Lengths> bothFields = new HashMap<>(fields);
        other.fields.forEach((field, held) -> bothFields.merge(field, held, Lengths::plus));
        return new RankStatistics(bothTerms, bothFields);
    }

    TermStatistics of(Term term) {
        Frequency held = terms.get(term);
        if (held == null) {
            throw new IllegalStateException("nothing was gathered of " + term);
        }
        return new TermStatistics(term.bytes(), held.documents, held.occurrences);
    }

    /// Null when no document has the field.
    @Nullable CollectionStatistics of(String field) {
        Lengths held = fields.get(field);
        if (held == null) {
            throw new IllegalStateException("nothing was gathered of " + field);
        }
        return held.having == 0
                ? null
                : new CollectionStatistics(
                        field, held.documents, held.having, held.occurrences, held.postings);
    }
}
