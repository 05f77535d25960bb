package jianyan.http;

import java.util.List;
import jianyan.aggregation.CoverageAnswer;
import jianyan.aggregation.Dimension;
import jianyan.aggregation.TrendsAnswer;
import jianyan.aggregation.TrendsRequest;

/// Counting: trends of terms, and what the corpus holds.
final class CountingRoutes implements Route.Group {
    private final EngineGate engines;

    CountingRoutes(EngineGate engines) {
        this.engines = engines;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/trends", Parameters.withFilters("q", "by"), this::trends),
                Route.get("/api/v1/coverage", Parameters.FILTERS, this::coverage));
    }

    private TrendsAnswer trends(Parameters given) {
        List<Dimension> by = given.texts("by").stream().map(Dimension::parse).toList();
        return engines.open().trends(new TrendsRequest(given.queries("q"), by, given.filters()));
    }

    private CoverageAnswer coverage(Parameters given) {
        return engines.open().coverage(given.filters());
    }
}
