package jianyan.http.route;

import java.util.List;
import jianyan.http.exchange.NearbyParameters;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Period;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.KeynessRequest.Sign;
import jianyan.question.aggregation.keyness.Selections;
import jianyan.question.aggregation.keyness.ShiftsAnswer;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonRequest;

/// Comparing selections: what sets one apart, what came and went, who is like whom.
public final class ComparisonRoutes implements Route.Group {
    private final EngineGate engines;
    private final TableRoute tables;

    public ComparisonRoutes(EngineGate engines, TableRoute tables) {
        this.engines = engines;
        this.tables = tables;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                tables.get(
                        "/api/v1/keyness",
                        Parameters.withFilters("target", "reference", "sign", "limit", "least"),
                        this::keyness),
                tables.get(
                        "/api/v1/shifts",
                        Parameters.withFilters("before", "after", "limit"),
                        this::shifts),
                tables.get(
                        "/api/v1/comparison",
                        NearbyParameters.with("q", "by", "theme"),
                        this::comparison));
    }

    private KeynessAnswer keyness(Parameters given) {
        List<String> reference = given.texts("reference");
        return engines.open()
                .keyness(
                        new KeynessRequest(
                                new Selections(
                                        given.filters(),
                                        given.side("target"),
                                        reference.isEmpty() ? null : given.side("reference")),
                                given.choice("sign", Sign::parse, Sign.OVER),
                                given.number("limit").orElse(KeynessRequest.DEFAULT_LIMIT),
                                given.number("least").orElse(KeynessRequest.DEFAULT_LEAST)));
    }

    private ShiftsAnswer shifts(Parameters given) {
        return engines.open()
                .shifts(
                        new ShiftsRequest(
                                Period.parse("before", given.requiredQuery("before")),
                                Period.parse("after", given.requiredQuery("after")),
                                given.filters(),
                                given.number("limit").orElse(ShiftsRequest.DEFAULT_LIMIT)));
    }

    private ComparisonAnswer comparison(Parameters given) {
        return engines.open()
                .comparison(
                        new ComparisonRequest(
                                given.queries("q"),
                                given.choice("by", Dimension::parse, Dimension.DISTRICT),
                                given.filters(),
                                AdHocThemes.parse(given.queries("theme")),
                                NearbyParameters.of(given)));
    }
}
