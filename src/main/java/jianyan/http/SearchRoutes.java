package jianyan.http;

import java.util.List;
import java.util.Set;
import jianyan.document.Document;
import jianyan.search.ConcordanceAnswer;
import jianyan.search.ConcordanceRequest;
import jianyan.search.Lens;
import jianyan.search.Mode;
import jianyan.search.SearchAnswer;
import jianyan.search.SearchRequest;
import jianyan.search.Sort;

/// Finding and reading: search, concordance, lens, one document.
final class SearchRoutes implements Route.Group {
    private final EngineGate engines;

    SearchRoutes(EngineGate engines) {
        this.engines = engines;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/search",
                        Parameters.withFilters("q", "sort", "size", "after", "mode"),
                        this::search),
                Route.get(
                        "/api/v1/concordance",
                        Parameters.withFilters("q", "width", "sort", "size", "after"),
                        this::concordance),
                Route.post("/api/v1/lens", Parameters.withFilters("q"), this::lens),
                Route.get("/api/v1/documents/{id}", Set.of(), this::document));
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

    private ConcordanceAnswer concordance(Parameters given) {
        var request =
                new ConcordanceRequest(
                        given.requiredQuery("q"),
                        given.filters(),
                        given.number("width").orElse(ConcordanceRequest.DEFAULT_WIDTH),
                        given.choice(
                                "sort",
                                ConcordanceRequest.Order::parse,
                                ConcordanceRequest.Order.DOCUMENT),
                        given.number("size").orElse(ConcordanceRequest.DEFAULT_SIZE),
                        given.text("after").orElse(null));
        return engines.open().concordance(request);
    }

    private Lens lens(Parameters given) {
        String q = given.requiredQuery("q");
        return engines.open().lens(q, given.filters());
    }

    private Document document(Parameters given) {
        String id = given.path("id");
        return engines.open()
                .document(id)
                .orElseThrow(() ->
                        new ProblemException(
                                404,
                                "unknown-document",
                                "there is no document “" + id + "”",
                                "id",
                                "an id as search gives it"));
    }
}
