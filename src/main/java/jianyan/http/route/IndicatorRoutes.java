package jianyan.http.route;

import java.util.List;
import java.util.Set;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.question.aggregation.indicator.IndicatorsRequest;

/// The figures that documents state of themselves.
public final class IndicatorRoutes implements Route.Group {
    private final EngineGate engines;
    private final TableRoute tables;

    public IndicatorRoutes(EngineGate engines, TableRoute tables) {
        this.engines = engines;
        this.tables = tables;
    }

    @Override
    public List<Route> routes() {
        Set<String> parameters = Parameters.withFilters("indicator");
        return List.of(
                tables.get(
                        "/api/v1/indicators",
                        parameters,
                        given -> engines.open().indicators(request(given))),
                tables.get(
                        "/api/v1/indicators/grid",
                        parameters,
                        given -> engines.open().indicatorGrid(request(given))),
                Route.kept(
                        "/api/v1/indicators/kinds",
                        Set.of(),
                        given -> engines.open().indicatorKinds()));
    }

    private static IndicatorsRequest request(Parameters given) {
        return new IndicatorsRequest(given.texts("indicator"), given.filters());
    }
}
