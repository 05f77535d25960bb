package jianyan.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jianyan.engine.Admission;
import jianyan.engine.Engine;
import jianyan.engine.FaultsRequest;
import jianyan.http.access.Auditing;
import jianyan.http.route.EngineGate;
import jianyan.http.route.Running;
import jianyan.question.Status;
import jianyan.workbench.Workbench;

/// What an operator asks of a running server, beside how long answers take.
final class SiteGauges {
    private final MeterRegistry registry;
    private final EngineGate engines;
    private final Clock clock;

    SiteGauges(MeterRegistry registry, EngineGate engines, Clock clock) {
        this.registry = registry;
        this.engines = engines;
        this.clock = clock;
    }

    void register(Admission admission, Running running, Auditing auditing) {
        status("jianyan.documents", "Documents in the index", Status::documents);
        status("jianyan.generation", "Generation of the index", Status::generation);
        status(
                "jianyan.generation.age.seconds",
                "Seconds since the generation was built",
                held -> clock.instant().getEpochSecond() - held.built().getEpochSecond());
        status("jianyan.index.bytes", "Size of the index", Status::indexBytes);
        status(
                "jianyan.vectors.documents",
                "Documents that have vectors of their present text",
                held -> held.vectors().documents());
        engine(
                "jianyan.faults",
                "Faults of the files that the generation was built from",
                engine -> faults(engine));
        gauge("jianyan.queue", "Questions that wait for a thread", _ -> admission.waiting());
        FunctionCounter.builder("jianyan.rejected", admission, Admission::rejected)
                .description("Questions turned away because too many waited")
                .register(registry);
        gauge(
                "jianyan.build.running",
                "1 while the index is brought up to date",
                _ -> running.build().running() ? 1 : 0);
        gauge(
                "jianyan.index.trouble",
                "1 while the folder of the index is damaged or cannot be read",
                _ -> running.trouble().isPresent() ? 1 : 0);
        gauge(
                "jianyan.audit.blocked",
                "1 while events cannot be recorded",
                _ -> auditing.isBlocked() ? 1 : 0);
        gauge(
                "jianyan.disk.free.bytes",
                "Room on the disk of the index",
                _ -> {
                    Path folder = running.folder();
                    return folder == null ? Double.NaN : Readiness.free(folder);
                });
        gauge(
                "jianyan.workbench.bytes",
                "Size of the decisions on merged handling",
                _ -> {
                    Path folder = running.folder();
                    return folder == null ? Double.NaN : size(folder.resolve(Workbench.FILE));
                });
    }

    private static double faults(Engine engine) {
        return engine.faults(new FaultsRequest(List.of(), false)).codes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static double size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }

    private void status(String name, String description, ToDoubleFunction<Status> value) {
        engine(name, description, engine -> value.applyAsDouble(engine.status()));
    }

    /// Zero while there is no index.
    private void engine(String name, String description, ToDoubleFunction<Engine> value) {
        gauge(name, description, gate -> gate.current().map(value::applyAsDouble).orElse(0.0));
    }

    private void gauge(String name, String description, ToDoubleFunction<EngineGate> value) {
        Gauge.builder(name, engines, value).description(description).register(registry);
    }
}
