package jianyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jianyan.analysis.ExactPattern;
import jianyan.analysis.TextAnalysis;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.document.SourceSpan;
import jianyan.index.FieldWeights;
import jianyan.index.FilterTranslator;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.QueryTranslator;
import jianyan.index.Snapshot;
import jianyan.index.Translation;
import jianyan.query.QueryParser;
import jianyan.search.SearchAnswer.LensSummary;
import org.jspecify.annotations.Nullable;

/// Answers a search from a snapshot. Thread-safe.
public final class Searcher {
    private final TextAnalysis analysis;
    private final QueryTranslator queries;
    private final FilterTranslator filters;
    private final DidYouMean didYouMean;
    private final Duration allowed;

    public Searcher(TextAnalysis analysis) {
        this(analysis, FieldWeights.MEASURED, TimeBudget.DEFAULT);
    }

    /// @param allowed how long one answer may take
    public Searcher(TextAnalysis analysis, FieldWeights weights, Duration allowed) {
        this.analysis = analysis;
        this.allowed = allowed;
        this.didYouMean = new DidYouMean(analysis);
        this.queries = new QueryTranslator(analysis, weights);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// @throws jianyan.query.InvalidRequestException when query, filters or cursor are not valid
    public SearchAnswer search(SearchRequest request, Snapshot snapshot) {
        long start = System.nanoTime();
        Translation query = queries.translate(QueryParser.parse(request.q()));
        Admission admission = filters.translate(request.filters(), snapshot);
        TimeBudget time = new TimeBudget(allowed);
        Matches matches = new Matches(snapshot, query, time);
        int fingerprint = Objects.hash(request.q(), request.filters(), request.sort());
        @Nullable Ranked after =
                request.after() == null
                        ? null
                        : Ranked.of(
                                Cursor.decode(
                                        request.after(),
                                        snapshot.manifest().generation(),
                                        fingerprint,
                                        Ranked.KEY_LENGTH));
        Top top = new Top(request.size(), request.sort(), after, Twins.of(snapshot));
        Facets facets = new Facets(matches, snapshot, filters, request.filters());
        matches.visit(
                admission.documents(),
                admission.parts(),
                request.sort() == Sort.RELEVANCE,
                facets.countingWith(top, admission.parts()));
        Top.Page page = top.page();
        Marker marker = new Marker(analysis.folding(), query.marked());
        Snippets snippets = new Snippets(marker);
        List<Hit> hits = new ArrayList<>();
        for (Ranked ranked : page.hits()) {
            Document document = snapshot.document(ranked.number());
            hits.add(
                    hit(
                            document,
                            request.sort() == Sort.RELEVANCE ? ranked.score() : 0,
                            marker.marks(document.title()).stream().map(Marker.Mark::span).toList(),
                            snippets.of(document, admission.parts()),
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
        return new SearchAnswer(
                top.total(),
                (System.nanoTime() - start) / 1_000_000,
                next,
                hits,
                facets.count(),
                summary(query, top.total() == 0 ? suggestion(request, snapshot) : null));
    }

    private static List<Hit.Duplicate> duplicates(List<Ranked> same, Snapshot snapshot) {
        return same.stream()
                .map(ranked -> snapshot.document(ranked.number()))
                .map(document ->
                        new Hit.Duplicate(document.id(), document.title(), document.file()))
                .toList();
    }

    /// A query that finds nothing under its filters is compared with what the whole index holds.
    private @Nullable String suggestion(SearchRequest request, Snapshot snapshot) {
        String folded = analysis.folding().fold(request.q().strip()).text();
        return didYouMean.of(folded, snapshot, other -> finds(other, snapshot)).orElse(null);
    }

    private boolean finds(String q, Snapshot snapshot) {
        try {
            return snapshot.count(queries.translate(QueryParser.parse(q)).ranking()) > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static LensSummary summary(Translation query, @Nullable String suggestion) {
        return new LensSummary(
                query.folded(),
                query.terms().stream()
                        .map(term ->
                                new LensSummary.Term(
                                        term.term().text(),
                                        term.aliases().stream().map(ExactPattern::text).toList()))
                        .toList(),
                suggestion);
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
