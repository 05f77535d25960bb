package jianyan.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import jianyan.question.Status;

/// What Prometheus reads at `/metrics`: how long requests took by route and status, and the size
/// and generation of the index that answers them.
final class Metrics {
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(EngineGate engines) {
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge(engines, "jianyan.documents", "Documents in the index", Status::documents);
        gauge(engines, "jianyan.generation", "Generation of the index", Status::generation);
    }

    /// @param route the route's path, not the address asked for: a label has few values
    void record(String method, String route, int status, Duration took) {
        Timer.builder("http.server.requests")
                .description("Requests answered")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry)
                .record(took);
    }

    String scrape() {
        return registry.scrape();
    }

    /// Zero while there is no index.
    private void gauge(
            EngineGate engines, String name, String description, ToDoubleFunction<Status> value) {
        Gauge.builder(
                        name,
                        engines,
                        gate ->
                                gate.current()
                                        .map(engine -> value.applyAsDouble(engine.status()))
                                        .orElse(0.0))
                .description(description)
                .register(registry);
    }
}
