package jianyan.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.engine.FaultsAnswer;
import jianyan.engine.FaultsRequest;
import jianyan.http.exchange.Content;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.http.route.EngineGate;
import jianyan.http.route.Running;
import jianyan.question.Status;

/// What runs the program or describes it: status, health, metrics, the API's own description.
final class OperationsRoutes implements Route.Group {
    private final EngineGate engines;
    private final Running running;
    private final Readiness readiness;
    private final Metrics metrics;
    private final Content description;

    OperationsRoutes(EngineGate engines, Running running, Readiness readiness, Metrics metrics) {
        this.engines = engines;
        this.running = running;
        this.readiness = readiness;
        this.metrics = metrics;
        this.description = new Content("application/yaml; charset=utf-8", openApi());
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/status", Set.of(), _ -> status()),
                Route.get("/api/v1/build", Set.of(), _ -> running.build()),
                Route.post("/api/v1/build", Set.of(), _ -> Map.of("started", running.rebuild())),
                Route.get("/api/v1/faults", Set.of("code", "files"), this::faults),
                Route.get("/api/v1/openapi.yaml", Set.of(), _ -> description),
                Route.get("/openapi.yaml", Set.of(), _ -> description),
                Route.get("/livez", Set.of(), _ -> Map.of("status", "live")),
                Route.get("/readyz", Set.of(), _ -> readiness.now()),
                Route.get("/metrics", Set.of(), _ -> metrics()));
    }

    private Status status() {
        return engines.open().status();
    }

    private FaultsAnswer faults(Parameters given) {
        boolean files = given.yesOrNo("files").orElse(false);
        return engines.open().faults(new FaultsRequest(given.texts("code"), files));
    }

    private Content metrics() {
        return Content.text("text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
    }

    private static byte[] openApi() {
        try (InputStream yaml = OperationsRoutes.class.getResourceAsStream("/openapi.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("openapi.yaml is missing from the class path");
            }
            return yaml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
