package jianyan.similarity.candidates;

import jianyan.analysis.Folding;
import jianyan.document.Document;
import jianyan.document.Kind;
import jianyan.embedding.VectorState;
import jianyan.embedding.Vectors;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.MatchingDocuments;
import jianyan.index.postings.BigramTerms;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.similarity.meaning.HeldProposals;
import jianyan.similarity.meaning.MeaningSpace;
import jianyan.similarity.meaning.MeaningVectors;
import jianyan.similarity.profile.CorpusStatistics;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The proposals of a snapshot of the index. Thread-safe.
public final class IndexedProposals implements Candidates, CorpusStatistics {
    private static final Sort BEST_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final FilterTranslator filters;
    private final @Nullable Vectors vectors;
    private final Query proposals =
            new TermQuery(new Term(Fields.filter(FilterField.KIND), Kind.PROPOSAL.code()));

    /// @param state the vectors held for the snapshot, if there are any
    public IndexedProposals(Snapshot snapshot, Folding folding, VectorState state) {
        this.snapshot = snapshot;
        this.vectors = state instanceof VectorState.Held held ? held.vectors() : null;
        this.searcher = new IndexSearcher(snapshot.getIndexReader());
        this.searcher.setSimilarity(new SaturatingFrequency());
        this.filters = new FilterTranslator(folding);
    }

    /// Scores by weight and term frequency alone: the weights already say how rare a term is.
    private static final class SaturatingFrequency extends BM25Similarity {
        SaturatingFrequency() {
            // As late as the vectors of [jianyan.similarity.profile.Bigrams] saturate.
            super(10f, 0f);
        }

        @Override
        protected float idf(long documentFrequency, long documents) {
            return 1f;
        }
    }

    @Override
    public List<String> lexical(List<WeightedTerm> terms, Filters chosen, int n) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (WeightedTerm term : terms) {
            any.add(new BoostQuery(BigramTerms.query(term.term()), term.weight()), Occur.SHOULD);
        }
        return terms.isEmpty() ? List.of() : best(any.build(), chosen, n);
    }

    @Override
    public List<String> copies(long[] clauses, Filters chosen, int n) {
        List<BytesRef> terms = new ArrayList<>(clauses.length);
        for (long clause : clauses) {
            terms.add(Fields.clause(clause));
        }
        if (terms.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(Fields.CLAUSES, term)), Occur.SHOULD));
        return best(any.build(), chosen, n);
    }

    private List<String> best(Query query, Filters chosen, int n) {
        Query among =
                new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(proposals, Occur.FILTER)
                        .add(filters.translate(chosen, snapshot).documents(), Occur.FILTER)
                        .build();
        try {
            ScoreDoc[] found =
                    searcher.search(among, new TopFieldCollectorManager(BEST_THEN_ID, n, null, n))
                            .scoreDocs;
            List<String> ids = new ArrayList<>(found.length);
            for (ScoreDoc hit : found) {
                ids.add(snapshot.id(hit.doc));
            }
            return ids;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<String> meaning(MeaningVectors query, Filters chosen, int n) {
        return vectors == null
                ? List.of()
                : vectors.nearestWholes(
                        query.whole(), MatchingDocuments.of(among(chosen), snapshot), n);
    }

    @Override
    public List<String> ids(Filters chosen) {
        return MatchingDocuments.ids(among(chosen), snapshot);
    }

    private Query among(Filters chosen) {
        return new BooleanQuery.Builder()
                .add(proposals, Occur.FILTER)
                .add(filters.translate(chosen, snapshot).documents(), Occur.FILTER)
                .build();
    }

    @Override
    public Optional<Document> document(String id) {
        return snapshot.document(id);
    }

    @Override
    public Optional<MeaningVectors> vectors(String id) {
        int number = vectors == null ? -1 : snapshot.number(id);
        return vectors == null || number < 0
                ? Optional.empty()
                : HeldProposals.vectors(vectors, number);
    }

    @Override
    public Optional<MeaningSpace> meaningSpace() {
        return vectors == null ? Optional.empty() : vectors.space().map(MeaningSpace::decode);
    }

    @Override
    public long documents() {
        return snapshot.documents();
    }

    @Override
    public long documentFrequency(String bigram) {
        return BigramTerms.documentFrequency(snapshot, bigram);
    }

    @Override
    public long clauseFrequency(long clause) {
        return frequency(new Term(Fields.CLAUSES, Fields.clause(clause)));
    }

    private long frequency(Term term) {
        try {
            return snapshot.getIndexReader().docFreq(term);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
