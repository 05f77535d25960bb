package jianyan.http.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jianyan.document.Document;
import jianyan.engine.Engine;
import jianyan.export.About;
import jianyan.export.ExportFormat;
import jianyan.export.Exporter;
import jianyan.export.bundle.Bundle;
import jianyan.export.bundle.BundleRequest;
import jianyan.export.citation.Citation;
import jianyan.export.citation.CitationStyle;
import jianyan.export.json.Json;
import jianyan.http.exchange.Content;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.Streamed;
import jianyan.query.Filters;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.Mode;
import jianyan.question.search.Sentence;
import jianyan.question.search.Sort;

/// What leaves as a file: every hit, every occurrence, a citation.
public final class ExportRoutes implements Route.Group {
    private final EngineGate engines;
    private final Json json;
    private final Clock clock;

    public ExportRoutes(EngineGate engines, Json json, Clock clock) {
        this.engines = engines;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/search/export",
                        Parameters.withFilters("q", "sort", "mode", "format", "bom", "about"),
                        this::hits),
                Route.get(
                        "/api/v1/bundle",
                        Parameters.withFilters("q", "sort", "mode", "size"),
                        this::bundle),
                Route.get(
                        "/api/v1/concordance/export",
                        Parameters.withFilters(
                                "q", "width", "sort", "sample", "seed", "format", "bom", "about"),
                        this::occurrences),
                Route.get(
                        "/api/v1/citations",
                        Set.of("document", "anchor", "style"),
                        this::citation));
    }

    private Streamed hits(Parameters given) {
        String q = given.query("q");
        Filters filters = given.filters();
        Sort sort = given.choice("sort", Sort::parse, Sort.RELEVANCE);
        Mode mode = given.choice("mode", Mode::parse, Mode.LEXICAL);
        Exporter.Form form = form(given);
        Exporter exporter = new Exporter(engines.open(), clock);
        return new Streamed(
                form.mediaType(),
                "hits." + form.ending(),
                to -> exporter.hits(q, filters, sort, mode, form, to));
    }

    private Streamed bundle(Parameters given) {
        BundleRequest request =
                new BundleRequest(
                        given.query("q"),
                        given.filters(),
                        given.choice("sort", Sort::parse, Sort.RELEVANCE),
                        given.choice("mode", Mode::parse, Mode.LEXICAL),
                        given.number("size").orElse(BundleRequest.DEFAULT_SIZE));
        Bundle bundle = new Bundle(engines.open(), clock);
        return new Streamed("application/zip", "bundle.zip", to -> bundle.write(request, to));
    }

    private Streamed occurrences(Parameters given) {
        ConcordanceRequest request =
                SearchRoutes.concordanceRequest(given, ConcordanceRequest.MAX_SIZE);
        Exporter.Form form = form(given);
        Exporter exporter = new Exporter(engines.open(), clock);
        return new Streamed(
                form.mediaType(),
                "concordance." + form.ending(),
                to -> exporter.occurrences(request, form, to));
    }

    private Content citation(Parameters given) {
        String id = given.requiredQuery("document");
        CitationStyle style = given.choice("style", CitationStyle::parse, CitationStyle.GBT7714);
        Engine engine = engines.open();
        Document document =
                engine.document(id)
                        .orElseThrow(() ->
                                new ProblemException(
                                        404,
                                        "unknown-document",
                                        "没有文档“" + id + "”",
                                        "document",
                                        "用检索给出的编号"));
        Sentence sentence =
                given.text("anchor")
                        .map(anchor ->
                                engine.sentence(id, anchor)
                                        .orElseThrow(() -> SearchRoutes.unknownSentence(id)))
                        .orElse(null);
        Citation citation = Citation.of(document, sentence, LocalDate.now(clock));
        return Content.text(style.mediaType(), citation.in(style, json));
    }

    static Exporter.Form form(Parameters given) {
        ExportFormat format = given.choice("format", ExportFormat::parse, ExportFormat.CSV);
        About about = given.choice("about", About::parse, About.LEFT_OUT);
        return new Exporter.Form(format, given.yesOrNo("bom").orElse(false), about);
    }
}
