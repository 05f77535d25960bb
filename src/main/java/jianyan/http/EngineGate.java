package jianyan.http;

import java.util.Optional;
import java.util.function.Supplier;
import jianyan.engine.Engine;

/// Lets a request through to the engine of the moment. A request holds on to the one it got, so
/// that its answer comes from one generation.
final class EngineGate {
    private final Supplier<Optional<Engine>> current;

    EngineGate(Supplier<Optional<Engine>> current) {
        this.current = current;
    }

    Optional<Engine> current() {
        return current.get();
    }

    /// @throws ProblemException with status 503 while there is no index yet
    Engine open() {
        return current()
                .orElseThrow(() ->
                        new ProblemException(
                                503, "index-building", "首个索引正在建立", null, "稍后再试；建好后 /readyz 会说明"));
    }
}
