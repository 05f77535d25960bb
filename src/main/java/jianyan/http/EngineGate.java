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
                                503,
                                "index-building",
                                "the first index is being built",
                                null,
                                "ask again in a moment; /readyz says when it is done"));
    }
}
