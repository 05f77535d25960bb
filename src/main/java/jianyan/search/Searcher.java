package jianyan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.exact.ExactPattern;
import jianyan.embedding.Embedder;
import jianyan.embedding.OnnxEmbedder;
import jianyan.embedding.VectorState;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.FieldWeights;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Strictness;
import jianyan.index.plan.Translation;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchAnswer.FacetCount;
import jianyan.question.search.SearchAnswer.LensSummary;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.search.facet.Facets;
import jianyan.search.find.Narrowing;
import jianyan.search.find.NearDocuments;
import jianyan.search.find.QueryReading;
import jianyan.search.find.Relaxation;
import jianyan.search.find.SearchTables;
import jianyan.search.find.Sought;
import jianyan.search.rank.Cursor;
import jianyan.search.rank.Place;
import jianyan.search.rank.Ranked;
import jianyan.search.rank.Ranking;
import jianyan.search.rank.Twins;
import jianyan.search.shown.Hits;
import jianyan.search.suggest.DidYouMean;
import org.jspecify.annotations.Nullable;

/// Answers a search in rounds: the known values of the filters, what is near in meaning, how many
/// documents each reading of the query finds, the places of the page, its hits, the facets, and
/// another spelling where nothing was found. Each says in its own class what it asks. Thread-safe.
public final class Searcher {
    private final TextAnalysis analysis;
    private final QueryTranslator queries;
    private final FilterTranslator filters;
    private final Facets facets;
    private final Hits hits;
    private final DidYouMean didYouMean;
    private final Embedder embedder;

    public Searcher(TextAnalysis analysis) {
        this(analysis, FieldWeights.MEASURED);
    }

    public Searcher(TextAnalysis analysis, FieldWeights weights) {
        this(analysis, weights, new OnnxEmbedder());
    }

    /// @param embedder makes the vector of a query that is searched by meaning
    public Searcher(TextAnalysis analysis, FieldWeights weights, Embedder embedder) {
        this.analysis = analysis;
        this.embedder = embedder;
        this.queries = new QueryTranslator(analysis, weights);
        this.filters = new FilterTranslator(analysis.folding());
        this.facets = new Facets(queries);
        this.hits = new Hits(queries, analysis.folding());
        this.didYouMean = new DidYouMean(analysis, queries);
    }

    /// What this asks of shards, wherever these are.
    ///
    /// @param vectors those that a shard holds
    public List<Round<?, ?>> rounds(Function<Snapshot, VectorState> vectors) {
        return Stream.of(
                        NearDocuments.rounds(queries, vectors),
                        Relaxation.rounds(queries),
                        Ranking.rounds(queries),
                        hits.rounds(),
                        facets.rounds(),
                        didYouMean.rounds())
                .<Round<?, ?>>flatMap(List::stream)
                .toList();
    }

    /// Reads what every search needs once in the life of a generation, so that none has to wait for
    /// it: at a million documents some seconds.
    public void prepare(Snapshot shard) {
        SearchTables.of(shard);
        Twins.of(shard);
    }

    /// The same for a search that finds little.
    public void prepareSpellings(Snapshot shard) {
        didYouMean.prepare(shard);
    }

    /// Searches without any vectors.
    ///
    /// @throws jianyan.query.InvalidRequestException when query, filters or cursor are not valid
    public SearchAnswer search(SearchRequest request, Shards shards) {
        return search(request, shards, shard -> VectorState.MISSING);
    }

    /// @param shards their deadline says how long the answer may take
    /// @param vectors those held for a shard, if any
    /// @throws jianyan.query.InvalidRequestException when query, filters or cursor are not valid,
    ///   or the mode needs vectors and there are none
    public SearchAnswer search(
            SearchRequest request, Shards shards, Function<Snapshot, VectorState> vectors) {
        long start = System.nanoTime();
        refuseEmpty(request.q());
        Chosen chosen = filters.resolve(request.filters(), shards);
        @Nullable NearDocuments near =
                request.mode() == Mode.HYBRID ? near(request.q(), shards, vectors) : null;
        Narrowing under = narrowing(chosen, near);
        int fingerprint =
                Cursor.request(request.q(), request.filters(), request.sort(), request.mode());
        @Nullable Ranked after = after(request, shards, fingerprint);
        Relaxation read = Relaxation.of(request.q(), under, queries, shards);
        Sought sought = read.sought();
        Ranking ranking = new Ranking(queries, request, sought, shards);
        Ranking.Page page = ranking.page(after);
        boolean scored = request.sort() == Sort.RELEVANCE;
        List<Hit> shown = hits.of(page.places(), scored, sought, shards);
        Function<Filters, Narrowing> narrow =
                others -> narrowing(filters.resolve(others, shards), near);
        List<String> notes = new ArrayList<>();
        Map<String, List<FacetCount>> counted =
                Facets.listed(facets.count(sought, request.filters(), narrow, shards), notes);
        @Nullable String suggestion = suggestion(read, request.q(), shards, notes);
        return new SearchAnswer(
                read.found().total(),
                (System.nanoTime() - start) / 1_000_000,
                page.hasMore() ? next(page.places().getLast(), shards, fingerprint) : null,
                shown,
                counted,
                summary(read, suggestion),
                near != null && near.sought() ? ranking.fusion(read.found()) : null,
                notes);
    }

    /// The ids of the first documents by words, the same as a search gives, without what a page
    /// shows of them.
    ///
    /// @throws jianyan.query.InvalidRequestException when query or filters are not valid
    public List<String> first(SearchRequest request, Shards shards) {
        refuseEmpty(request.q());
        Narrowing under = narrowing(filters.resolve(request.filters(), shards), null);
        Sought sought = Relaxation.of(request.q(), under, queries, shards).sought();
        return new Ranking(queries, request, sought, shards)
                .page(null).places().stream().map(Place::id).toList();
    }

    /// @throws InvalidRequestException when something is asked and nothing of it can be looked for:
    ///   to list every document then would look like an answer
    private void refuseEmpty(String q) {
        Translation query = QueryReading.of(q, Strictness.ALL, queries).query();
        if (!q.isBlank() && query.patterns().isEmpty() && query.conditions().isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-search", "q", "查询里没有可查的字", "至少写一个汉字、字母或数字；不写查询则列出全部文档");
        }
    }

    private NearDocuments near(String q, Shards shards, Function<Snapshot, VectorState> vectors) {
        return NearDocuments.of(q, queries, analysis.folding(), embedder, vectors, shards);
    }

    private static Narrowing narrowing(Chosen chosen, @Nullable NearDocuments near) {
        return new Narrowing(chosen, near == null ? List.of() : near.under(chosen));
    }

    private static @Nullable Ranked after(SearchRequest request, Shards shards, int fingerprint) {
        return request.after() == null
                ? null
                : Ranked.of(
                        Cursor.decode(
                                request.after(),
                                shards.generation(),
                                fingerprint,
                                Ranked.KEY_LENGTH));
    }

    private static String next(Place last, Shards shards, int fingerprint) {
        return last.hit().cursor(shards.generation(), fingerprint).encode();
    }

    /// A query that finds nothing as it stands, unless it is a question that finds something more
    /// loosely, is compared with what the whole index holds. Nobody asked for that: when it is late
    /// the answer is given without it.
    private @Nullable String suggestion(
            Relaxation read, String q, Shards shards, List<String> notes) {
        if (read.found().byWords() > 0 && (read.strict() || asks(read))) {
            return null;
        }
        try {
            return didYouMean.of(analysis.folding().fold(q.strip()).text(), shards).orElse(null);
        } catch (TimeBudgetExceededException late) {
            notes.add(SearchAnswer.NO_TIME_FOR_SUGGESTION);
            return null;
        }
    }

    /// No document holds all words of a question: that says nothing of how they are spelled.
    private boolean asks(Relaxation read) {
        return read.sought().reading().query().tokens().stream()
                .anyMatch(analysis.questionWords()::asks);
    }

    private static LensSummary summary(Relaxation read, @Nullable String suggestion) {
        Translation query = read.sought().reading().query();
        return new LensSummary(
                query.shown(),
                query.terms().stream()
                        .map(term ->
                                new LensSummary.Term(
                                        query.shown(term.term().text()),
                                        term.aliases().stream().map(ExactPattern::text).toList()))
                        .toList(),
                suggestion,
                Stream.concat(read.steps().stream(), query.notes().stream()).toList());
    }
}
