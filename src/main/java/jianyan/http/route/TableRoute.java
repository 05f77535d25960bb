package jianyan.http.route;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import jianyan.engine.Engine;
import jianyan.export.ExportFingerprint;
import jianyan.export.ExportTable;
import jianyan.export.Exporter;
import jianyan.export.Tables;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.Streamed;
import jianyan.question.Tabular;

/// Answers that are also given as a file, by `format`.
public final class TableRoute {
    private static final String FORMAT = "format";
    private static final String BOM = "bom";
    private static final String ABOUT = "about";

    private final EngineGate engines;
    private final Clock clock;
    private final Tables tables = new Tables();

    public TableRoute(EngineGate engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    Route get(
            String path,
            Set<String> parameters,
            Function<Parameters, ? extends Tabular> answering) {
        Set<String> names = new HashSet<>(parameters);
        names.addAll(Set.of(FORMAT, BOM, ABOUT));
        return Route.kept(path, names, given -> answer(path, given, answering)).withBasis();
    }

    /// The same of what changes while the index stays.
    Route live(
            String path,
            Set<String> parameters,
            Function<Parameters, ? extends Tabular> answering) {
        Route kept = get(path, parameters, answering);
        return Route.get(path, kept.parameters(), kept.answering());
    }

    private Object answer(
            String path, Parameters given, Function<Parameters, ? extends Tabular> answering) {
        if (given.text(FORMAT).isEmpty()) {
            return answering.apply(given);
        }
        Exporter.Form form = ExportRoutes.form(given);
        Engine engine = engines.open();
        Tabular answer = answering.apply(given);
        var origin =
                new Tables.Origin(
                        given.link(path),
                        engine.status(),
                        clock,
                        ExportFingerprint.of(
                                engine, given.filters(), given.texts("q"), given.subcorpora()));
        ExportTable table = tables.of(answer, origin);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Streamed(
                form.mediaType(), name + "." + form.ending(), to -> table.write(form, to));
    }
}
