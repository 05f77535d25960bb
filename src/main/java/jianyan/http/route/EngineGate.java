package jianyan.http.route;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jianyan.engine.Admission;
import jianyan.engine.AdmittedEngine;
import jianyan.engine.Engine;
import jianyan.http.access.Access;
import jianyan.http.exchange.ProblemException;
import jianyan.workbench.Workbench;

/// Lets a request through to the engine of the moment, on the threads that answers are made on. A
/// request holds on to the one it got, so that its answer comes from one generation.
public final class EngineGate {
    /// Who waits for what is being answered in this scope.
    public static final ScopedValue<BooleanSupplier> GONE = ScopedValue.newInstance();

    private final Supplier<Optional<Engine>> current;
    private final Admission admission;

    public EngineGate(Supplier<Optional<Engine>> current, Admission admission) {
        this.current = current;
        this.admission = admission;
    }

    public Optional<Engine> current() {
        return current.get();
    }

    /// The engine with every document, for what is said of the program and not of documents.
    ///
    /// @throws ProblemException with status 503 while there is no index yet
    public Engine whole() {
        return admitted(current());
    }

    /// The engine as it is for whoever asks: every route that answers from documents comes here.
    ///
    /// @throws ProblemException with status 503 while there is no index yet
    public Engine open() {
        return admitted(
                current().map(engine -> Access.bounds().map(engine::seenBy).orElse(engine)));
    }

    private Engine admitted(Optional<Engine> engine) {
        return engine.<Engine>map(
                        held -> new AdmittedEngine(held, admission, GONE.orElse(() -> false)))
                .orElseThrow(() ->
                        new ProblemException(
                                503, "index-building", "首个索引正在建立", null, "稍后再试；建好后即可使用"));
    }

    /// The workbench as it is for whoever asks.
    Workbench seen(Workbench workbench) {
        Workbench seen = Access.bounds().isEmpty() ? workbench : workbench.seenBy(open());
        return Access.mandate().map(each -> seen.decidedIn(each, open())).orElse(seen);
    }
}
