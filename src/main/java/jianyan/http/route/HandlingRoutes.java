package jianyan.http.route;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jianyan.engine.Engine;
import jianyan.export.bundle.SessionArchive;
import jianyan.export.paper.PaperFormat;
import jianyan.export.paper.SheetPaper;
import jianyan.export.paper.StatisticsPaper;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.Streamed;
import jianyan.workbench.GroupViews;
import jianyan.workbench.HandlingDesk;
import jianyan.workbench.Workbench;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.HistoryAnswer;
import jianyan.workbench.handling.Days;
import jianyan.workbench.handling.Filing;
import jianyan.workbench.handling.Grade;
import jianyan.workbench.handling.HandlingView;
import jianyan.workbench.handling.HandlingsAnswer;
import jianyan.workbench.handling.HandlingsRequest;
import jianyan.workbench.handling.NotedAnswer;
import jianyan.workbench.handling.Satisfaction;
import jianyan.workbench.handling.SessionsAnswer;
import jianyan.workbench.handling.Step;
import jianyan.workbench.handling.Visit;
import jianyan.workbench.units.UnitList;
import jianyan.workbench.units.UnitSuggestion;
import jianyan.workbench.values.GroupsRequest;

/// What becomes of proposals: states, units, visits, results, sessions, the figures of a year.
public final class HandlingRoutes implements Route.Group {
    private static final String HANDLING = "/api/v1/handling";
    private static final String SESSIONS = "/api/v1/sessions";

    private final EngineGate engines;
    private final Workbench workbench;

    public HandlingRoutes(EngineGate engines, Workbench workbench) {
        this.engines = engines;
        this.workbench = workbench;
    }

    /// The path of one proposal takes in slashes, so it comes behind those that go on.
    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        HANDLING,
                        Parameters.withFilters("ungrouped", "overdue", "by", "size", "after"),
                        this::list),
                Route.get(
                        HANDLING + "/statistics",
                        Parameters.FILTERS,
                        given -> desk().statistics(given.filters())),
                Route.get(
                        HANDLING + "/statistics/paper",
                        Parameters.withFilters("format", "title"),
                        this::paper),
                Route.get(HANDLING + "/suggestion", Set.of("id"), this::suggestion),
                Route.get(HANDLING + "/history", Set.of("id", "size", "before"), this::history),
                Route.get(
                        HANDLING + "/reply",
                        Set.of("id"),
                        given -> engines.open().reply(given.requiredQuery("id"))),
                step("filing", Set.of("filing", "into", "reason"), HandlingRoutes::filing),
                step("units", Set.of("department", "supporting"), HandlingRoutes::units),
                step(
                        "due",
                        Set.of("on"),
                        given -> new Step.Until(Days.required("on", given.requiredQuery("on")))),
                step("visit", Set.of("visit", "on", "note"), HandlingRoutes::visit),
                step(
                        "result",
                        Set.of("result", "note"),
                        given ->
                                new Step.Settle(
                                        Grade.parse(given.requiredQuery("result")),
                                        given.text("note").orElse(null))),
                step(
                        "satisfaction",
                        Set.of("satisfaction", "note"),
                        given ->
                                new Step.Judge(
                                        Satisfaction.parse(given.requiredQuery("satisfaction")),
                                        given.text("note").orElse(null))),
                Route.get("/api/v1/units", Set.of(), this::unitList),
                Route.get(SESSIONS, Set.of(), this::sessions),
                Route.post(SESSIONS + "/close", Set.of("session", "reviewer", "note"), this::close),
                Route.post(SESSIONS + "/open", Set.of("session", "reviewer", "note"), this::open),
                Route.get(SESSIONS + "/archive", Set.of("session"), this::archive),
                Route.get(HANDLING + "/{id}", Set.of(), this::one));
    }

    private HandlingDesk desk() {
        return new HandlingDesk(engines.open(), seen());
    }

    private Route step(String name, Set<String> parameters, Function<Parameters, Step> step) {
        Set<String> names = new HashSet<>(parameters);
        names.addAll(Set.of("ids", "group", "seen", "reviewer"));
        return Route.post(HANDLING + "/" + name, names, given -> note(given, step.apply(given)));
    }

    private NotedAnswer note(Parameters given, Step step) {
        return desk().note(
                        given.text("reviewer").orElse(null),
                        given.texts("ids"),
                        given.number("group").map(Integer::longValue).orElse(null),
                        given.number("seen").map(Integer::longValue).orElse(null),
                        step);
    }

    private static Step filing(Parameters given) {
        return new Step.File(
                Filing.parse(given.requiredQuery("filing")),
                given.text("into").orElse(null),
                given.text("reason").orElse(null));
    }

    private static Step units(Parameters given) {
        return new Step.Assign(given.text("department").orElse(null), given.texts("supporting"));
    }

    private static Step visit(Parameters given) {
        return new Step.Talk(
                Visit.parse(given.requiredQuery("visit")),
                Days.optional("on", given.text("on").orElse(null)),
                given.text("note").orElse(null));
    }

    private HandlingsAnswer list(Parameters given) {
        return desk().list(
                        new HandlingsRequest(
                                given.filters(),
                                given.yesOrNo("ungrouped").orElse(false),
                                given.yesOrNo("overdue").orElse(false),
                                given.text("by").map(HandlingsRequest.By::parse).orElse(null),
                                given.number("size").orElse(GroupsRequest.DEFAULT_SIZE),
                                given.number("after").orElse(0)));
    }

    private HandlingView one(Parameters given) {
        return desk().one(given.path("id"));
    }

    private UnitSuggestion suggestion(Parameters given) {
        return desk().units(given.requiredQuery("id"));
    }

    private HistoryAnswer history(Parameters given) {
        String id = given.requiredQuery("id");
        List<Change> changes =
                seen().changesAfter(0).stream().filter(change -> change.notes(id)).toList();
        return GroupViews.history(
                changes,
                seen().groups().seq(),
                given.number("size").orElse(GroupsRequest.DEFAULT_SIZE),
                given.number("before").map(Integer::longValue).orElse(null));
    }

    private Streamed paper(Parameters given) {
        PaperFormat format = given.choice("format", PaperFormat::parse, PaperFormat.XLSX);
        Engine engine = engines.open();
        SheetPaper paper =
                StatisticsPaper.of(
                        engine, seen(), given.filters(), given.text("title").orElse(null));
        return new Streamed(
                format.mediaType(), "statistics." + format.code(), to -> paper.write(format, to));
    }

    private UnitList unitList(Parameters given) {
        return seen().units();
    }

    private SessionsAnswer sessions(Parameters given) {
        return desk().sessions();
    }

    private Streamed archive(Parameters given) {
        SessionArchive.Archive archive =
                new SessionArchive(engines.open(), workbench).of(given.requiredQuery("session"));
        return new Streamed("application/zip", "session.zip", archive::write);
    }

    private Change close(Parameters given) {
        return seen().close(
                        given.text("reviewer").orElse(null),
                        given.requiredQuery("session"),
                        given.text("note").orElse(null),
                        engines.open());
    }

    private Change open(Parameters given) {
        return seen().open(
                        given.text("reviewer").orElse(null),
                        given.requiredQuery("session"),
                        given.text("note").orElse(null));
    }

    private Workbench seen() {
        return engines.seen(workbench);
    }
}
