package jianyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyan.engine.Engine;
import jianyan.export.json.Json;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.query.TimeBudgetExceededException;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.jspecify.annotations.Nullable;

/// Many queries, one after the other: how often each occurs, in how many documents, and the best of
/// these. Thread-safe.
public final class Batch {
    private static final List<String> COLUMNS =
            List.of("query", "documents", "occurrences", "hits", "problem");

    private final Engine engine;
    private final Filters filters;
    private final int hits;

    /// @param hits how many hits of each query are named, 0 to 100
    /// @throws InvalidRequestException when there are to be more
    public Batch(Engine engine, Filters filters, int hits) {
        if (hits < 0 || hits > SearchRequest.MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range", "size", "每个查询列 " + hits + " 份文档", "0 到 100");
        }
        this.engine = engine;
        this.filters = filters;
        this.hits = hits;
    }

    /// What one query found.
    ///
    /// @param documents that hold it; null when the query could not be answered
    /// @param occurrences in these; null when the query could not be answered
    /// @param problem why it could not be answered; null when it was
    public record Line(
            String query,
            @Nullable Long documents,
            @Nullable Long occurrences,
            List<Found> hits,
            @Nullable String problem) {
        public Line {
            hits = List.copyOf(hits);
        }
    }

    /// A document that a query found.
    public record Found(String id, String title) {}

    /// Answers queries one after another, as long as there is time.
    ///
    /// @param altogether when this much has passed, no further query is asked; it says so in its
    ///   line
    public List<Line> lines(List<String> queries, Duration altogether) {
        long start = System.nanoTime();
        List<Line> lines = new ArrayList<>();
        for (String query : queries) {
            boolean late = System.nanoTime() - start >= altogether.toNanos();
            lines.add(
                    late
                            ? unanswered(
                                    query,
                                    "前面的查询已用去 " + altogether.toMillis() + " 毫秒，没有问到这一个",
                                    "q",
                                    "分几次问，或用命令 jianyan batch")
                            : line(query));
        }
        return lines;
    }

    /// Answers one query. A query that cannot be answered says so in its line and stops no other.
    public Line line(String query) {
        try {
            SearchAnswer found =
                    engine.search(
                            new SearchRequest(
                                    query,
                                    filters,
                                    Sort.RELEVANCE,
                                    Math.max(1, hits),
                                    null,
                                    Mode.LEXICAL));
            long occurrences =
                    engine.concordance(
                                    new ConcordanceRequest(
                                            query,
                                            filters,
                                            1,
                                            ConcordanceRequest.Order.DOCUMENT,
                                            1,
                                            null))
                            .total();
            return new Line(
                    query,
                    found.total(),
                    occurrences,
                    found.hits().stream().limit(hits).map(Batch::found).toList(),
                    null);
        } catch (InvalidRequestException refused) {
            return unanswered(
                    query, String.valueOf(refused.getMessage()), refused.where(), refused.remedy());
        } catch (TimeBudgetExceededException late) {
            return unanswered(
                    query,
                    String.valueOf(late.getMessage()),
                    "q",
                    TimeBudgetExceededException.REMEDY);
        }
    }

    private static Line unanswered(String query, String what, String where, String remedy) {
        return new Line(
                query, null, null, List.of(), String.join(" · ", List.of(what, where, remedy)));
    }

    private static Found found(Hit hit) {
        return new Found(hit.id(), hit.title());
    }

    /// Answers queries into a table as they come, so that there may be any number of them.
    public void write(
            Iterable<String> queries,
            Map<String, String> about,
            Exporter.Form form,
            OutputStream to)
            throws IOException {
        try (RowWriter rows = form.writer(to, new Json())) {
            rows.describe(about);
            rows.header(COLUMNS);
            for (String query : rows.takesRows() ? queries : List.<String>of()) {
                Line line = line(query);
                rows.row(
                        Arrays.asList(
                                line.query(),
                                line.documents(),
                                line.occurrences(),
                                line.hits().stream()
                                        .map(Found::id)
                                        .collect(Collectors.joining(" ")),
                                line.problem()));
            }
            rows.finish();
        }
    }
}
