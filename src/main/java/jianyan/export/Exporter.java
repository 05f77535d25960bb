package jianyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyan.engine.Engine;
import jianyan.export.json.Json;
import jianyan.query.Filters;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.jspecify.annotations.Nullable;

/// Writes every hit or every occurrence of a query as a table, page by page as the engine gives
/// them, so that memory does not grow with the table. Thread-safe.
public final class Exporter {
    private static final List<String> HIT_COLUMNS =
            List.of(
                    "id",
                    "title",
                    "kind",
                    "body",
                    "region",
                    "district",
                    "year",
                    "meetingYear",
                    "term",
                    "session",
                    "date",
                    "score",
                    "snippet",
                    "duplicates",
                    "textOrigin");
    private static final List<String> LINE_COLUMNS =
            List.of(
                    "document",
                    "title",
                    "passage",
                    "left",
                    "match",
                    "right",
                    "start",
                    "end",
                    "recognised",
                    "region",
                    "district",
                    "year");

    /// Nobody waits in front of a page of a download, but it has to end all the same.
    private static final Duration PAGE = Duration.ofMinutes(1);

    private final Engine engine;
    private final Json json = new Json();
    private final Provenance provenance;

    public Exporter(Engine engine, Clock clock) {
        this.engine = engine.within(PAGE);
        this.provenance = new Provenance(engine, clock);
    }

    /// @param format of the table
    /// @param byteOrderMark whether a CSV begins with the mark that Excel needs
    /// @param about where a CSV says how it was made
    public record Form(ExportFormat format, boolean byteOrderMark, About about) {
        /// What a file of this form is.
        public String mediaType() {
            return about == About.ALONE ? About.MEDIA_TYPE : format.mediaType();
        }

        /// How a file of this form is called, after the name of what it holds.
        public String ending() {
            return format.code() + (about == About.ALONE ? ".txt" : "");
        }

        RowWriter writer(OutputStream to, Json json) throws IOException {
            if (about == About.ALONE) {
                return new AboutFile(to);
            }
            return switch (format) {
                case CSV -> new CsvWriter(to, byteOrderMark, about == About.IN_FRONT);
                case XLSX -> new XlsxWriter(to);
                case JSONL -> new JsonLinesWriter(to, json);
            };
        }
    }

    /// All hits in their order.
    ///
    /// @throws jianyan.query.InvalidRequestException before anything is written when the request is
    ///   not valid
    public void hits(String q, Filters filters, Sort sort, Mode mode, Form form, OutputStream to)
            throws IOException {
        SearchAnswer page = hits(q, filters, sort, mode, null);
        String order = "&sort=" + sort.code() + "&mode=" + mode.code();
        try (RowWriter rows = form.writer(to, json)) {
            rows.describe(provenance.of("search", q, filters, page.total(), order));
            rows.header(HIT_COLUMNS);
            while (rows.takesRows()) {
                for (Hit hit : page.hits()) {
                    rows.row(row(hit));
                }
                if (page.next() == null) {
                    rows.finish();
                    return;
                }
                page = hits(q, filters, sort, mode, page.next());
            }
            rows.finish();
        }
    }

    /// All occurrences in their order; the request's size is the size of the pages read.
    ///
    /// @throws jianyan.query.InvalidRequestException before anything is written when the request is
    ///   not valid
    public void occurrences(ConcordanceRequest request, Form form, OutputStream to)
            throws IOException {
        ConcordanceAnswer page = engine.concordance(request);
        String order = "&sort=" + request.order().code() + "&width=" + request.width();
        ConcordanceRequest.@Nullable Sample sample = request.sample();
        String sampled =
                sample == null ? "" : "&sample=" + sample.size() + "&seed=" + sample.seed();
        try (RowWriter rows = form.writer(to, json)) {
            rows.describe(
                    provenance.of(
                            "concordance",
                            request.q(),
                            request.filters(),
                            page.total(),
                            order + sampled));
            rows.header(LINE_COLUMNS);
            while (rows.takesRows()) {
                for (ConcordanceAnswer.Line line : page.lines()) {
                    rows.row(row(line));
                }
                if (page.next() == null) {
                    rows.finish();
                    return;
                }
                page =
                        engine.concordance(
                                new ConcordanceRequest(
                                        request.q(),
                                        request.filters(),
                                        request.width(),
                                        request.order(),
                                        sample,
                                        request.size(),
                                        page.next()));
            }
            rows.finish();
        }
    }

    /// One row for each query.
    public void batch(
            List<String> queries, Filters filters, Batch batch, Form form, OutputStream to)
            throws IOException {
        Map<String, String> about = new LinkedHashMap<>(provenance.of("batch", "", filters, 0, ""));
        List.of("query", "total", "link", "command").forEach(about::remove);
        about.put("queries", String.valueOf(queries.size()));
        batch.write(queries, about, form, to);
    }

    private SearchAnswer hits(
            String q, Filters filters, Sort sort, Mode mode, @Nullable String after) {
        return engine.search(
                new SearchRequest(q, filters, sort, SearchRequest.MAX_SIZE, after, mode));
    }

    private static List<@Nullable Object> row(Hit hit) {
        return Arrays.asList(
                hit.id(),
                hit.title(),
                hit.kind().code(),
                hit.body().code(),
                hit.region(),
                hit.district(),
                hit.year(),
                hit.meetingYear(),
                hit.term(),
                hit.session(),
                hit.date() == null ? null : hit.date().toString(),
                hit.score(),
                hit.snippets().stream().map(Hit.Snippet::text).collect(Collectors.joining(" … ")),
                hit.duplicates().stream().map(Hit.Duplicate::id).collect(Collectors.joining(" ")),
                hit.textOrigin().code());
    }

    private static List<@Nullable Object> row(ConcordanceAnswer.Line line) {
        return Arrays.asList(
                line.document(),
                line.title(),
                line.passage(),
                line.left(),
                line.match(),
                line.right(),
                line.start(),
                line.end(),
                line.recognised(),
                line.region(),
                line.district(),
                line.year());
    }
}
