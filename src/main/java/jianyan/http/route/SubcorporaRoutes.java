package jianyan.http.route;

import java.util.List;
import java.util.Set;
import jianyan.engine.Engine;
import jianyan.export.json.SubcorporaAnswer;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.SharedPaths;
import jianyan.query.Subcorpus;
import jianyan.subcorpora.SubcorporaFile;

/// Selections of the corpus that have a name: which there are, and keeping and dropping one.
public final class SubcorporaRoutes implements Route.Group {
    private final EngineGate engines;
    private final SubcorporaFile file;

    public SubcorporaRoutes(EngineGate engines, SubcorporaFile file) {
        this.engines = engines;
        this.file = file;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SharedPaths.SUBCORPORA, Set.of(), _ -> all()),
                Route.post(SharedPaths.SUBCORPORA, Parameters.withFilters("name", "q"), this::save),
                Route.post(SharedPaths.SUBCORPORA + "/remove", Set.of("name"), this::remove));
    }

    private SubcorporaAnswer all() {
        return SubcorporaAnswer.of(file.all(), engines.open());
    }

    /// Answered before it is kept: what this corpus cannot be asked for is refused.
    private SubcorporaAnswer save(Parameters given) {
        Engine engine = engines.open();
        Subcorpus subcorpus =
                new Subcorpus(given.requiredQuery("name"), given.query("q"), given.filters());
        SubcorporaAnswer answer = SubcorporaAnswer.saved(subcorpus, engine);
        file.save(subcorpus);
        return answer;
    }

    private SubcorporaAnswer remove(Parameters given) {
        file.remove(given.requiredQuery("name"));
        return all();
    }
}
