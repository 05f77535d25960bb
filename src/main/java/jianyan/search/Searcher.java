package jianyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyan.analysis.ExactPattern;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.SourceSpan;
import jianyan.embedding.BgeEmbedder;
import jianyan.embedding.Embedder;
import jianyan.embedding.ModelText;
import jianyan.embedding.VectorState;
import jianyan.embedding.Vectors;
import jianyan.index.Snapshot;
import jianyan.index.column.FilterColumn;
import jianyan.index.column.PartTable;
import jianyan.index.plan.FieldWeights;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.QueryTranslator;
import jianyan.index.plan.Translation;
import jianyan.query.FilterField;
import jianyan.query.InvalidRequestException;
import jianyan.query.ParsedQuery;
import jianyan.query.QueryParser;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchAnswer.FacetCount;
import jianyan.question.search.SearchAnswer.LensSummary;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import jianyan.search.facet.Facets;
import jianyan.search.find.Found;
import jianyan.search.find.NearDocuments;
import jianyan.search.find.QueryMeaning;
import jianyan.search.find.Relaxation;
import jianyan.search.rank.Cursor;
import jianyan.search.rank.Ranked;
import jianyan.search.rank.Ranking;
import jianyan.search.rank.Top;
import jianyan.search.rank.Twins;
import jianyan.search.shown.Marker;
import jianyan.search.shown.Snippets;
import jianyan.search.suggest.DidYouMean;
import org.jspecify.annotations.Nullable;

/// Answers a search from a snapshot. Thread-safe.
public final class Searcher {
    private final TextAnalysis analysis;
    private final QueryTranslator queries;
    private final FilterTranslator filters;
    private final DidYouMean didYouMean;
    private final Embedder embedder;

    public Searcher(TextAnalysis analysis) {
        this(analysis, FieldWeights.MEASURED);
    }

    public Searcher(TextAnalysis analysis, FieldWeights weights) {
        this(analysis, weights, new BgeEmbedder());
    }

    /// @param embedder makes the vector of a query that is searched by meaning
    public Searcher(TextAnalysis analysis, FieldWeights weights, Embedder embedder) {
        this.analysis = analysis;
        this.embedder = embedder;
        this.didYouMean = new DidYouMean(analysis);
        this.queries = new QueryTranslator(analysis, weights);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// Reads what is read once in the life of a generation, so that no answer has to wait for it:
    /// at a million documents some seconds.
    public void prepare(Snapshot snapshot) {
        readTables(snapshot);
        didYouMean.prepare(snapshot);
    }

    private static Twins readTables(Snapshot snapshot) {
        snapshot.getIndexReader().leaves().parallelStream()
                .forEach(leaf -> {
                    PartTable.of(snapshot, leaf);
                    for (FilterField field : FilterField.values()) {
                        FilterColumn.of(snapshot, leaf, field);
                    }
                });
        return Twins.of(snapshot);
    }

    /// Searches without any vectors.
    ///
    /// @throws jianyan.query.InvalidRequestException when query, filters or cursor are not valid
    public SearchAnswer search(SearchRequest request, Snapshot snapshot) {
        return search(request, snapshot, VectorState.MISSING);
    }

    /// @param snapshot its deadline says how long the answer may take
    /// @param vectors those held for the snapshot, if any
    /// @throws jianyan.query.InvalidRequestException when query, filters or cursor are not valid,
    ///   or the mode needs vectors and there are none
    public SearchAnswer search(SearchRequest request, Snapshot snapshot, VectorState vectors) {
        long start = System.nanoTime();
        ParsedQuery parsed = QueryParser.parse(request.q());
        refuseEmpty(request.q(), parsed);
        Admission admission = filters.translate(request.filters(), snapshot);
        @Nullable NearDocuments near =
                request.mode() == Mode.HYBRID ? near(parsed, vectors, snapshot) : null;
        snapshot.deadline().beside(() -> readTables(snapshot));
        int fingerprint =
                Cursor.request(request.q(), request.filters(), request.sort(), request.mode());
        Ranking ranking =
                new Ranking(request, near == null ? List.of() : near.under(admission), snapshot);
        @Nullable Ranked after =
                request.after() == null
                        ? null
                        : Ranked.of(
                                Cursor.decode(
                                        request.after(),
                                        snapshot.manifest().generation(),
                                        fingerprint,
                                        Ranked.KEY_LENGTH));
        Relaxation read = Relaxation.of(parsed, queries, admission, near, snapshot);
        Translation query = read.query();
        Found found = read.found();
        Top.Page page = ranking.page(found, query, new Top(snapshot), after);
        Facets facets = new Facets(read.selection(), snapshot, query, filters);
        Marker marker = new Marker(analysis.folding(), query.marked());
        Snippets snippets = new Snippets(marker);
        List<Hit> hits = new ArrayList<>();
        for (Ranked ranked : page.hits()) {
            snapshot.deadline().check();
            Document document = snapshot.document(ranked.number());
            hits.add(
                    hit(
                            document,
                            request.sort() == Sort.RELEVANCE ? ranked.score() : 0,
                            marker.marks(document.title()).stream().map(Marker.Mark::span).toList(),
                            snippets.of(document, admission.parts(), ranking.near(ranked.number())),
                            duplicates(
                                    page.duplicates().getOrDefault(ranked, List.of()), snapshot)));
        }
        String next =
                page.hasMore()
                        ? page.hits()
                                .getLast()
                                .cursor(snapshot.manifest().generation(), fingerprint)
                                .encode()
                        : null;
        List<String> notes = new ArrayList<>();
        Map<String, List<FacetCount>> counted =
                Facets.listed(facets.count(found, admission.parts(), request.filters()), notes);
        @Nullable String suggestion = suggestion(read, request, snapshot, notes);
        return new SearchAnswer(
                found.total(),
                (System.nanoTime() - start) / 1_000_000,
                next,
                hits,
                counted,
                summary(read, suggestion),
                near == null ? null : ranking.fusion(found),
                notes);
    }

    /// @throws InvalidRequestException when something is asked and nothing of it can be looked for:
    ///   to list every document then would look like an answer
    private void refuseEmpty(String q, ParsedQuery parsed) {
        Translation query = queries.translate(parsed);
        if (!q.isBlank() && query.patterns().isEmpty() && query.conditions().isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-search", "q", "查询里没有可查的字", "至少写一个汉字、字母或数字；不写查询则列出全部文档");
        }
    }

    /// What is near to a query; null when nothing in it has a meaning to look for.
    ///
    /// @throws InvalidRequestException when there are no vectors to look with
    private @Nullable NearDocuments near(ParsedQuery parsed, VectorState state, Snapshot snapshot) {
        Vectors vectors =
                switch (state) {
                    case VectorState.Held(Vectors held) -> held;
                    case VectorState.Missing() -> throw noVectors("这个索引没有语义向量");
                    case VectorState.Unusable(String why) -> throw noVectors(why);
                };
        QueryMeaning meaning = QueryMeaning.of(parsed.root());
        String text = ModelText.of(meaning.text(), analysis.folding()).text();
        if (text.isBlank()) {
            return null;
        }
        // The first of them loads the model.
        float[] embedded =
                snapshot.deadline().beside(() -> embedder.embed(List.of(text)).getFirst());
        return new NearDocuments(
                vectors,
                embedded,
                queries.translate(new ParsedQuery(meaning.conditions(), List.of())).matching(),
                snapshot);
    }

    private static InvalidRequestException noVectors(String why) {
        return new InvalidRequestException(
                "no-vectors", "mode", why, "运行 jianyan index --vectors 建立，或用 mode=lexical 按词查");
    }

    private static List<Hit.Duplicate> duplicates(List<Ranked> same, Snapshot snapshot) {
        return same.stream()
                .map(ranked -> snapshot.document(ranked.number()))
                .map(document ->
                        new Hit.Duplicate(document.id(), document.title(), document.file()))
                .toList();
    }

    /// A query that finds nothing as it stands is compared with what the whole index holds. Nobody
    /// asked for that: when it is late the answer is given without it.
    private @Nullable String suggestion(
            Relaxation read, SearchRequest request, Snapshot snapshot, List<String> notes) {
        if (read.strict() && read.found().byWords() > 0) {
            return null;
        }
        String folded = analysis.folding().fold(request.q().strip()).text();
        try {
            return didYouMean.of(folded, snapshot, other -> finds(other, snapshot)).orElse(null);
        } catch (TimeBudgetExceededException late) {
            notes.add(SearchAnswer.NO_TIME_FOR_SUGGESTION);
            return null;
        }
    }

    private boolean finds(String q, Snapshot snapshot) {
        snapshot.deadline().check();
        try {
            return snapshot.count(queries.translate(QueryParser.parse(q)).matching()) > 0;
        } catch (InvalidRequestException noQuery) {
            // The name of a theme that sounds the same is none.
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static LensSummary summary(Relaxation read, @Nullable String suggestion) {
        Translation query = read.query();
        return new LensSummary(
                query.folded(),
                query.terms().stream()
                        .map(term ->
                                new LensSummary.Term(
                                        term.term().text(),
                                        term.aliases().stream().map(ExactPattern::text).toList()))
                        .toList(),
                suggestion,
                Stream.concat(read.steps().stream(), query.notes().stream()).toList());
    }

    private static Hit hit(
            Document document,
            double score,
            List<SourceSpan> titleMarks,
            List<Hit.Snippet> snippets,
            List<Hit.Duplicate> duplicates) {
        Metadata metadata = document.metadata();
        return new Hit(
                document.id(),
                document.title(),
                titleMarks,
                metadata.kind(),
                metadata.body(),
                metadata.region(),
                metadata.district(),
                metadata.years().isEmpty() ? null : metadata.years().getLast(),
                metadata.meetingYear(),
                metadata.term(),
                metadata.session(),
                metadata.date(),
                score,
                snippets,
                duplicates);
    }
}
