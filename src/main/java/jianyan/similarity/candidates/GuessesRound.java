package jianyan.similarity.candidates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import jianyan.document.Kind;
import jianyan.embedding.VectorState;
import jianyan.embedding.Vectors;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.MatchingDocuments;
import jianyan.index.postings.BigramTerms;
import jianyan.query.FilterField;
import jianyan.similarity.candidates.Guesses.Guess;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;

/// Finds the proposals of each shard that may be like some.
final class GuessesRound implements Round<GuessesRound.Request, GuessesRound.Found> {
    private static final Sort BEST_THEN_ID =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    private static final Query PROPOSALS =
            new TermQuery(new Term(Fields.filter(FilterField.KIND), Kind.PROPOSAL.code()));

    private final Function<Snapshot, VectorState> vectors;

    /// @param vectors those held for a shard
    GuessesRound(Function<Snapshot, VectorState> vectors) {
        this.vectors = vectors;
    }

    record Request(List<Clue> clues, Chosen chosen, Guesses.Most most) {}

    /// @param guesses of each clue
    record Found(List<Guesses> guesses, Guesses.Most most) {}

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

    /// The proposals that filters choose.
    static Query among(Chosen chosen) {
        return new BooleanQuery.Builder()
                .add(PROPOSALS, Occur.FILTER)
                .add(chosen.admission().documents(), Occur.FILTER)
                .build();
    }

    @Override
    public Found visit(Request request, Snapshot shard) {
        Query among = among(request.chosen);
        List<List<Guess>> near = near(request, among, shard);
        return new Found(
                IntStream.range(0, request.clues.size())
                        .mapToObj(i -> {
                            Clue clue = request.clues.get(i);
                            return new Guesses(
                                    best(lexical(clue), among, request.most.lexical(), shard),
                                    best(copies(clue), among, request.most.copies(), shard),
                                    near.get(i));
                        })
                        .toList(),
                request.most);
    }

    private static List<Query> lexical(Clue clue) {
        return clue.terms().stream()
                .<Query>map(term -> new BoostQuery(BigramTerms.query(term.term()), term.weight()))
                .toList();
    }

    private static List<Query> copies(Clue clue) {
        return Arrays.stream(clue.clauses())
                .<Query>mapToObj(
                        clause -> new TermQuery(new Term(Fields.CLAUSES, Fields.clause(clause))))
                .toList();
    }

    private static List<Guess> best(List<Query> any, Query among, int n, Snapshot shard) {
        if (any.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        any.forEach(query -> either.add(query, Occur.SHOULD));
        Query query =
                new BooleanQuery.Builder()
                        .add(either.build(), Occur.MUST)
                        .add(among, Occur.FILTER)
                        .build();
        IndexSearcher searcher = new IndexSearcher(shard.getIndexReader());
        searcher.setSimilarity(new SaturatingFrequency());
        try {
            ScoreDoc[] found =
                    searcher.search(query, new TopFieldCollectorManager(BEST_THEN_ID, n, null, n))
                            .scoreDocs;
            List<Guess> best = new ArrayList<>(found.length);
            for (ScoreDoc hit : found) {
                best.add(new Guess(shard.id(hit.doc), score(hit)));
            }
            return best;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A collector that sorts leaves the score among the values that it sorted by.
    private static float score(ScoreDoc hit) {
        return hit instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score
                ? score
                : hit.score;
    }

    /// For each clue. Which documents pass is worked out once for all of them: groups ask for the
    /// neighbours of every proposal.
    private List<List<Guess>> near(Request request, Query among, Snapshot shard) {
        List<float[]> meanings = request.clues.stream().map(Clue::meaning).toList();
        if (meanings.stream().allMatch(meaning -> meaning.length == 0)
                || !(vectors.apply(shard) instanceof VectorState.Held(Vectors held))) {
            return Collections.nCopies(meanings.size(), List.of());
        }
        return held
                .nearestWholes(meanings, MatchingDocuments.of(among, shard), request.most.meaning())
                .stream()
                .map(found ->
                        found.stream().map(near -> new Guess(near.id(), near.cosine())).toList())
                .toList();
    }

    @Override
    public Found merge(Found one, Found other) {
        return new Found(
                IntStream.range(0, one.guesses.size())
                        .mapToObj(i -> one.guesses.get(i).and(other.guesses.get(i), one.most))
                        .toList(),
                one.most);
    }

    @Override
    public Codec<Request> requests() {
        return Codec.record(
                Clue.CODEC.many(),
                Request::clues,
                Chosen.CODEC,
                Request::chosen,
                Guesses.Most.CODEC,
                Request::most,
                Request::new);
    }

    @Override
    public Codec<Found> partials() {
        return Codec.record(
                Guesses.CODEC.many(), Found::guesses, Guesses.Most.CODEC, Found::most, Found::new);
    }
}
