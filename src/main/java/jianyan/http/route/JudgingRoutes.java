package jianyan.http.route;

import java.util.List;
import java.util.Set;
import jianyan.export.json.NamedFilters;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.query.MissingParameter;
import jianyan.workbench.JudgingDesk;
import jianyan.workbench.Workbench;
import jianyan.workbench.judging.Accuracy;
import jianyan.workbench.judging.JudgementsAnswer;
import jianyan.workbench.judging.NextPair;
import jianyan.workbench.judging.Verdict;

/// One's own accuracy, blind: pairs are drawn, judged, and told of.
public final class JudgingRoutes implements Route.Group {
    private static final String JUDGING = "/api/v1/judging";

    /// So many pairs are judged in half an hour.
    private static final int PAIRS = 60;

    private final EngineGate engines;
    private final Workbench workbench;

    private final TableRoute tables;

    public JudgingRoutes(EngineGate engines, Workbench workbench, TableRoute tables) {
        this.tables = tables;
        this.engines = engines;
        this.workbench = workbench;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(JUDGING + "/draws", Set.of(), _ -> desk().draws()),
                Route.post(JUDGING, Parameters.withFilters("pairs", "reviewer"), this::draw),
                Route.get(JUDGING + "/next", Set.of("draw", "by"), this::next),
                Route.post(
                        JUDGING + "/judge",
                        Set.of("draw", "pair", "verdict", "reviewer"),
                        this::judge),
                Route.get(JUDGING + "/accuracy", Set.of("draw"), this::accuracy),
                tables.live(JUDGING + "/judgements", Set.of("draw"), this::judgements));
    }

    private JudgingDesk desk() {
        return new JudgingDesk(engines.open(), seen());
    }

    private NextPair draw(Parameters given) {
        return desk().draw(
                        given.text("reviewer").orElse(null),
                        given.filters(),
                        new NamedFilters(given.filters()).options(),
                        given.number("pairs").orElse(PAIRS));
    }

    private NextPair next(Parameters given) {
        return desk().next(number(given, "draw"), given.requiredQuery("by"));
    }

    private NextPair judge(Parameters given) {
        return desk().judge(
                        given.text("reviewer").orElse(null),
                        number(given, "draw"),
                        number(given, "pair"),
                        Verdict.parse(given.requiredQuery("verdict")));
    }

    private Accuracy accuracy(Parameters given) {
        return desk().accuracy(number(given, "draw"));
    }

    private JudgementsAnswer judgements(Parameters given) {
        return desk().judgements(number(given, "draw"));
    }

    private static int number(Parameters given, String name) {
        return given.number(name).orElseThrow(() -> MissingParameter.of(name));
    }

    private Workbench seen() {
        return engines.seen(workbench);
    }
}
