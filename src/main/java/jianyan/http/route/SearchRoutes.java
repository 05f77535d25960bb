package jianyan.http.route;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jianyan.document.Document;
import jianyan.engine.Engine;
import jianyan.export.Batch;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.keyness.CollocatesAnswer;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.search.AskAnswer;
import jianyan.question.search.AskRequest;
import jianyan.question.search.ConcordanceAnswer;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.ContextAnswer;
import jianyan.question.search.ContextRequest;
import jianyan.question.search.Lens;
import jianyan.question.search.MarkedDocument;
import jianyan.question.search.Mode;
import jianyan.question.search.Script;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sentence;
import jianyan.question.search.SentenceAnchors;
import jianyan.question.search.Sort;
import jianyan.question.search.SourceText;
import jianyan.question.search.Suggestions;

/// Finding and reading: search, concordance, lens, one document.
public final class SearchRoutes implements Route.Group {
    private static final int MOST_QUERIES = 50;

    /// Each query may take as long as a query may; together they stay below what a client waits.
    private static final Duration BATCH = Duration.ofSeconds(10);

    private final EngineGate engines;
    private final TableRoute tables;

    public SearchRoutes(EngineGate engines, TableRoute tables) {
        this.engines = engines;
        this.tables = tables;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.kept(
                                "/api/v1/search",
                                Parameters.withFilters("q", "sort", "size", "after", "mode"),
                                this::search)
                        .withBasis(),
                tables.get("/api/v1/ask", Parameters.withFilters("q", "size"), this::ask),
                Route.kept(
                                "/api/v1/concordance",
                                Parameters.withFilters(
                                        "q", "width", "sort", "size", "after", "sample", "seed"),
                                this::concordance)
                        .withBasis(),
                Route.kept(
                                "/api/v1/concordance/contexts",
                                Parameters.withFilters("q", "side", "characters", "size"),
                                this::contexts)
                        .withBasis(),
                tables.get(
                        "/api/v1/concordance/collocates",
                        Parameters.withFilters("q", "width", "least", "size"),
                        this::collocates),
                Route.kept("/api/v1/suggest", Set.of("q", "size"), this::suggest),
                Route.kept(
                        "/api/v1/sentences",
                        Set.of("document", "anchor", "passage", "offset"),
                        this::sentence),
                Route.kept("/api/v1/anchors", Set.of("document"), this::anchors),
                Route.get("/api/v1/source", Set.of("document"), this::source),
                Route.post("/api/v1/batch", Parameters.withFilters("q", "hits"), this::batch)
                        .withBasis(),
                Route.post("/api/v1/lens", Parameters.withFilters("q"), this::lens).withBasis(),
                Route.kept("/api/v1/documents/{id}", Set.of("q", "script"), this::document));
    }

    private SearchAnswer search(Parameters given) {
        var request =
                new SearchRequest(
                        given.query("q"),
                        given.filters(),
                        given.choice("sort", Sort::parse, Sort.RELEVANCE),
                        given.number("size").orElse(SearchRequest.DEFAULT_SIZE),
                        given.text("after").orElse(null),
                        given.choice("mode", Mode::parse, Mode.LEXICAL));
        return engines.open().search(request);
    }

    private AskAnswer ask(Parameters given) {
        return engines.open()
                .ask(
                        new AskRequest(
                                given.requiredQuery("q"),
                                given.filters(),
                                given.number("size").orElse(AskRequest.DEFAULT_SIZE)));
    }

    private ConcordanceAnswer concordance(Parameters given) {
        int size = given.number("size").orElse(ConcordanceRequest.DEFAULT_SIZE);
        return engines.open().concordance(concordanceRequest(given, size));
    }

    static ConcordanceRequest concordanceRequest(Parameters given, int size) {
        return new ConcordanceRequest(
                given.requiredQuery("q"),
                given.filters(),
                given.number("width").orElse(ConcordanceRequest.DEFAULT_WIDTH),
                given.choice(
                        "sort", ConcordanceRequest.Order::parse, ConcordanceRequest.Order.DOCUMENT),
                sample(given).orElse(null),
                size,
                given.text("after").orElse(null));
    }

    private static Optional<ConcordanceRequest.Sample> sample(Parameters given) {
        int seed = given.number("seed").orElse(0);
        return given.number("sample").map(size -> new ConcordanceRequest.Sample(size, seed));
    }

    private ContextAnswer contexts(Parameters given) {
        return engines.open()
                .contexts(
                        new ContextRequest(
                                given.requiredQuery("q"),
                                given.filters(),
                                given.choice(
                                        "side",
                                        ContextRequest.Side::parse,
                                        ContextRequest.Side.RIGHT),
                                given.number("characters")
                                        .orElse(ContextRequest.DEFAULT_CHARACTERS),
                                given.number("size").orElse(ContextRequest.DEFAULT_SIZE)));
    }

    private CollocatesAnswer collocates(Parameters given) {
        return engines.open()
                .collocates(
                        new CollocatesRequest(
                                given.requiredQuery("q"),
                                given.filters(),
                                given.number("width").orElse(CollocatesRequest.DEFAULT_WIDTH),
                                given.number("least").orElse(CollocatesRequest.DEFAULT_LEAST),
                                given.number("size").orElse(CollocatesRequest.DEFAULT_SIZE)));
    }

    private Suggestions suggest(Parameters given) {
        int size = given.number("size").orElse(10);
        if (size < 1 || size > 50) {
            throw new InvalidRequestException(
                    "size-out-of-range", "size", "一次要 " + size + " 条", "1 到 50 条建议");
        }
        return engines.open().suggest(given.query("q"), size);
    }

    private Sentence sentence(Parameters given) {
        String id = given.requiredQuery("document");
        Optional<String> anchor = given.text("anchor");
        Engine engine = engines.open();
        Optional<Sentence> sentence =
                anchor.isPresent()
                        ? engine.sentence(id, anchor.get())
                        : engine.sentenceAt(
                                id,
                                given.requiredQuery("passage"),
                                given.number("offset").orElse(0));
        return sentence.orElseThrow(() -> unknownSentence(id));
    }

    static ProblemException unknownSentence(String document) {
        return new ProblemException(
                404,
                "unknown-sentence",
                "“" + document + "”里没有这一句",
                "document",
                "用 concordance 给出的编号、段落和位置");
    }

    private SentenceAnchors anchors(Parameters given) {
        String id = given.requiredQuery("document");
        return engines.open().anchors(id).orElseThrow(() -> unknownDocument(id));
    }

    private SourceText source(Parameters given) {
        String id = given.requiredQuery("document");
        return engines.open().source(id).orElseThrow(() -> unknownDocument(id));
    }

    private static ProblemException unknownDocument(String id) {
        return new ProblemException(
                404, "unknown-document", "没有编号为“" + id + "”的文件", "document", "search 所给的编号");
    }

    /// What `POST batch` answers.
    private record BatchAnswer(List<Batch.Line> lines) {}

    private BatchAnswer batch(Parameters given) {
        List<String> queries = given.texts("q");
        if (queries.isEmpty() || queries.size() > MOST_QUERIES) {
            throw new InvalidRequestException(
                    "queries-out-of-range",
                    "q",
                    "有 " + queries.size() + " 个查询",
                    "1 到 " + MOST_QUERIES + " 个；更多的请用命令 jianyan batch");
        }
        Batch batch = new Batch(engines.open(), given.filters(), given.number("hits").orElse(3));
        return new BatchAnswer(batch.lines(queries, BATCH));
    }

    private Lens lens(Parameters given) {
        String q = given.requiredQuery("q");
        return engines.open().lens(q, given.filters());
    }

    private Object document(Parameters given) {
        String id = given.path("id");
        String q = given.query("q");
        Engine engine = engines.open();
        UnaryOperator<Document> writing =
                given.text("script")
                        .map(Script::parse)
                        .<UnaryOperator<Document>>map(
                                script -> document -> engine.written(document, script))
                        .orElse(UnaryOperator.identity());
        Optional<?> document =
                q.isBlank()
                        ? engine.document(id).map(writing)
                        : engine.marked(id, q)
                                .map(found ->
                                        new MarkedDocument(
                                                writing.apply(found.document()), found.marks()));
        return document.orElseThrow(() ->
                new ProblemException(
                        404, "unknown-document", "没有文档“" + id + "”", "id", "用检索给出的编号"));
    }
}
