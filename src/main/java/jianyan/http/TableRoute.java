package jianyan.http;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import jianyan.export.TableFormat;
import jianyan.export.Tables;

/// Answers that are also given as a file, by `format`.
final class TableRoute {
    private static final String FORMAT = "format";

    private final EngineGate engines;
    private final Clock clock;
    private final Tables tables = new Tables();

    TableRoute(EngineGate engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    Route get(String path, Set<String> parameters, Function<Parameters, Object> answering) {
        Set<String> names = new HashSet<>(parameters);
        names.add(FORMAT);
        return Route.get(path, names, given -> answer(path, given, answering));
    }

    private Object answer(String path, Parameters given, Function<Parameters, Object> answering) {
        var format = given.text(FORMAT).map(TableFormat::parse);
        Object answer = answering.apply(given);
        if (format.isEmpty()) {
            return answer;
        }
        var origin = new Tables.Origin(given.link(path), engines.open().status(), clock.instant());
        return new Content(format.get().mediaType(), format.get().write(tables.of(answer, origin)));
    }
}
