package jianyan.http.route;

import java.util.List;
import java.util.Set;
import jianyan.http.exchange.NearbyParameters;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.coverage.CoverageAnswer;
import jianyan.question.aggregation.coverage.DuplicatesAnswer;
import jianyan.question.aggregation.trends.MeasuresAnswer;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.PlanReviewAnswer;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.ProposalsAnswer;
import jianyan.question.aggregation.trends.ProposalsRequest;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TogetherAnswer;
import jianyan.question.aggregation.trends.TogetherRequest;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;

/// Counting: trends of terms, and what the corpus holds.
public final class CountingRoutes implements Route.Group {
    private final EngineGate engines;
    private final TableRoute tables;

    public CountingRoutes(EngineGate engines, TableRoute tables) {
        this.engines = engines;
        this.tables = tables;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                tables.get(
                        "/api/v1/trends",
                        NearbyParameters.with("q", "by", "bins", "smoothing", "theme"),
                        this::trends),
                Route.kept(
                                "/api/v1/trends/sentences",
                                NearbyParameters.with(
                                        "q", "by", "bins", "at", "theme", "size", "after"),
                                this::sentences)
                        .withBasis(),
                tables.get(
                        "/api/v1/trends/measures",
                        NearbyParameters.with("q", "by", "bins", "theme"),
                        this::measures),
                tables.get(
                        "/api/v1/together",
                        Parameters.withFilters("q", "within", "by", "bins", "theme"),
                        this::together),
                tables.get(
                        "/api/v1/proposals",
                        Parameters.withFilters("by", "bins", "theme"),
                        this::proposals),
                tables.get(
                        "/api/v1/trends/plan-review",
                        Parameters.withFilters("q", "theme"),
                        this::planReview),
                Route.kept("/api/v1/themes", Set.of(), given -> engines.open().themes()),
                tables.get("/api/v1/coverage", Parameters.FILTERS, this::coverage),
                tables.get(
                        "/api/v1/coverage/completeness",
                        Parameters.FILTERS,
                        given -> engines.open().completeness(given.filters())),
                tables.get(
                        "/api/v1/coverage/duplicates",
                        Parameters.FILTERS,
                        given -> DuplicatesAnswer.of(engines.open().documentSet(given.filters()))));
    }

    private TrendsAnswer trends(Parameters given) {
        return engines.open()
                .trends(
                        new TrendsRequest(
                                given.queries("q"),
                                dimensions(given),
                                given.filters(),
                                given.number("smoothing").orElse(0),
                                themes(given),
                                YearBins.parse(given.texts("bins")),
                                NearbyParameters.of(given)));
    }

    private SentencesAnswer sentences(Parameters given) {
        return engines.open()
                .sentences(
                        new SentencesRequest(
                                given.requiredQuery("q"),
                                dimensions(given),
                                given.texts("at"),
                                given.filters(),
                                themes(given),
                                given.number("size").orElse(SentencesRequest.DEFAULT_SIZE),
                                given.text("after").orElse(null),
                                YearBins.parse(given.texts("bins")),
                                NearbyParameters.of(given)));
    }

    private MeasuresAnswer measures(Parameters given) {
        return engines.open()
                .measures(
                        new MeasuresRequest(
                                given.queries("q"),
                                dimensions(given),
                                given.filters(),
                                themes(given),
                                YearBins.parse(given.texts("bins")),
                                NearbyParameters.of(given)));
    }

    private TogetherAnswer together(Parameters given) {
        return engines.open()
                .together(
                        new TogetherRequest(
                                given.queries("q"),
                                given.choice(
                                        "within",
                                        TogetherRequest.Unit::parse,
                                        TogetherRequest.Unit.SENTENCE),
                                dimensions(given),
                                given.filters(),
                                themes(given),
                                YearBins.parse(given.texts("bins"))));
    }

    private ProposalsAnswer proposals(Parameters given) {
        return engines.open()
                .proposals(
                        new ProposalsRequest(
                                dimensions(given),
                                given.filters(),
                                themes(given),
                                YearBins.parse(given.texts("bins"))));
    }

    private PlanReviewAnswer planReview(Parameters given) {
        return engines.open()
                .planReview(
                        new PlanReviewRequest(given.queries("q"), given.filters(), themes(given)));
    }

    private static List<Dimension> dimensions(Parameters given) {
        return given.texts("by").stream().map(Dimension::parse).toList();
    }

    private static AdHocThemes themes(Parameters given) {
        return AdHocThemes.parse(given.queries("theme"));
    }

    private CoverageAnswer coverage(Parameters given) {
        return engines.open().coverage(given.filters());
    }
}
