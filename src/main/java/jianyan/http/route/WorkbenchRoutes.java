package jianyan.http.route;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jianyan.engine.Engine;
import jianyan.export.GroupsExport;
import jianyan.export.json.NamedFilters;
import jianyan.export.paper.MergePapers;
import jianyan.export.paper.PaperFormat;
import jianyan.http.exchange.Parameters;
import jianyan.http.exchange.ProblemException;
import jianyan.http.exchange.Route;
import jianyan.http.exchange.Streamed;
import jianyan.query.MissingParameter;
import jianyan.workbench.GroupViews;
import jianyan.workbench.Workbench;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ChangeAnswer;
import jianyan.workbench.change.HistoryAnswer;
import jianyan.workbench.change.ImportAnswer;
import jianyan.workbench.change.Operation;
import jianyan.workbench.values.GroupExplanation;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.GroupsList;
import jianyan.workbench.values.GroupsRequest;

/// Merge groups under review: lists, decisions, history, undo, export.
public final class WorkbenchRoutes implements Route.Group {
    private static final String GROUPS = "/api/v1/groups";
    private static final String GROUP = GROUPS + "/{id}";

    private final EngineGate engines;
    private final Workbench workbench;

    public WorkbenchRoutes(EngineGate engines, Workbench workbench) {
        this.engines = engines;
        this.workbench = workbench;
    }

    /// The path of one group takes in slashes, so it comes behind those that go on.
    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(GROUPS, Parameters.withFilters("status", "size", "after"), this::list),
                Route.post(GROUPS, Set.of("reviewer", "members", "matter", "lead"), this::create),
                Route.post(
                        GROUPS + "/import", Parameters.withFilters("reviewer"), this::suggestions),
                Route.post(
                        GROUPS + "/undo",
                        Set.of("reviewer", "to", "seen", "group", "proposal"),
                        this::undo),
                Route.get(GROUPS + "/history", Set.of("size", "before"), this::history),
                Route.get(
                        GROUPS + "/export",
                        Parameters.withFilters("status", "suggested", "format", "bom", "about"),
                        this::export),
                Route.get(
                        GROUPS + "/paper",
                        Parameters.withFilters("status", "format", "title", "due"),
                        this::paper),
                decision("accept", Set.of("note"), WorkbenchRoutes::accept),
                decision(
                        "dismiss",
                        Set.of("reason"),
                        given -> new Operation.Dismiss(given.text("reason").orElse(null))),
                decision("reopen", Set.of(), _ -> new Operation.Reopen()),
                decision(
                        "split",
                        Set.of("members", "matter"),
                        given ->
                                new Operation.Split(
                                        given.texts("members"), given.text("matter").orElse(null))),
                decision("merge", Set.of("other", "other-version"), WorkbenchRoutes::merge),
                decision("move", Set.of("member", "to", "to-version"), WorkbenchRoutes::move),
                decision(
                        "add",
                        Set.of("members"),
                        given -> new Operation.Add(given.texts("members"))),
                decision(
                        "remove",
                        Set.of("members"),
                        given -> new Operation.Remove(given.texts("members"))),
                decision(
                        "lead",
                        Set.of("member"),
                        given -> new Operation.Lead(given.requiredQuery("member"))),
                decision(
                        "department",
                        Set.of("department", "supporting"),
                        given ->
                                new Operation.Assign(
                                        given.text("department").orElse(null),
                                        given.texts("supporting").isEmpty()
                                                ? null
                                                : given.texts("supporting"))),
                decision(
                        "matter",
                        Set.of("matter"),
                        given -> new Operation.Rename(given.text("matter").orElse(null))),
                decision(
                        "comment",
                        Set.of("text"),
                        given -> new Operation.Remark(given.text("text").orElse(null))),
                Route.get(GROUP + "/history", Set.of("size", "before"), this::historyOfOne),
                Route.get(GROUP + "/evidence", Set.of(), this::explanation),
                Route.get(GROUP, Set.of(), this::one));
    }

    private Route decision(
            String name, Set<String> parameters, Function<Parameters, Operation> operation) {
        Set<String> names = new HashSet<>(parameters);
        names.add("version");
        names.add("reviewer");
        return Route.post(
                GROUP + "/" + name, names, given -> decide(given, operation.apply(given)));
    }

    private ChangeAnswer decide(Parameters given, Operation operation) {
        Engine engine = engines.open();
        return new GroupViews(engine)
                .of(
                        seen().change(
                                        id(given),
                                        required(given, "version"),
                                        given.text("reviewer").orElse(null),
                                        operation,
                                        engine));
    }

    private static Operation accept(Parameters given) {
        return new Operation.Accept(given.text("note").orElse(null));
    }

    private static Operation merge(Parameters given) {
        return new Operation.Merge(required(given, "other"), required(given, "other-version"));
    }

    private static Operation move(Parameters given) {
        return new Operation.Move(
                given.requiredQuery("member"),
                required(given, "to"),
                required(given, "to-version"));
    }

    private GroupsList list(Parameters given) {
        return new GroupViews(engines.open())
                .list(
                        seen().groups(),
                        request(
                                given,
                                given.number("size").orElse(GroupsRequest.DEFAULT_SIZE),
                                given.number("after").orElse(0)));
    }

    private static GroupsRequest request(Parameters given, int size, long after) {
        return new GroupsRequest(
                given.texts("status").stream().map(GroupStatus::parse).toList(),
                given.filters(),
                size,
                after);
    }

    private GroupView one(Parameters given) {
        return new GroupViews(engines.open()).of(seen().groups().require(id(given)));
    }

    private GroupExplanation explanation(Parameters given) {
        Groups groups = seen().groups();
        return GroupViews.explanation(groups.require(id(given)), groups, engines.open());
    }

    private ChangeAnswer create(Parameters given) {
        Engine engine = engines.open();
        return new GroupViews(engine)
                .of(
                        seen().create(
                                        given.text("reviewer").orElse(null),
                                        given.texts("members"),
                                        given.text("matter").orElse(null),
                                        given.text("lead").orElse(null),
                                        engine));
    }

    private ImportAnswer suggestions(Parameters given) {
        Engine engine = engines.open();
        return new GroupViews(engine)
                .of(
                        seen().suggest(
                                        given.text("reviewer").orElse(null),
                                        given.filters(),
                                        new NamedFilters(given.filters()).options(),
                                        engine));
    }

    private ChangeAnswer undo(Parameters given) {
        return new GroupViews(engines.open())
                .of(
                        seen().undo(
                                        given.text("reviewer").orElse(null),
                                        required(given, "to"),
                                        required(given, "seen"),
                                        given.number("group").map(Integer::longValue).orElse(null),
                                        given.text("proposal").orElse(null)));
    }

    private HistoryAnswer history(Parameters given) {
        return history(given, seen().changesAfter(0), seen().groups().seq());
    }

    private HistoryAnswer historyOfOne(Parameters given) {
        return history(given, seen().changesOf(id(given)), seen().groups().seq());
    }

    private static HistoryAnswer history(Parameters given, List<Change> changes, long seq) {
        return GroupViews.history(
                changes,
                seq,
                given.number("size").orElse(GroupsRequest.DEFAULT_SIZE),
                given.number("before").map(Integer::longValue).orElse(null));
    }

    private Streamed export(Parameters given) {
        var form = ExportRoutes.form(given);
        GroupsRequest request = request(given, GroupsRequest.MAX_SIZE, 0);
        Optional<Boolean> suggested = given.yesOrNo("suggested");
        var table = new GroupsExport(engines.open(), seen()).table(request, suggested);
        return new Streamed(
                form.mediaType(), "groups." + form.ending(), to -> table.write(form, to));
    }

    private Streamed paper(Parameters given) {
        PaperFormat format = given.choice("format", PaperFormat::parse, PaperFormat.DOCX);
        MergePapers.Paper paper =
                new MergePapers(engines.open(), seen())
                        .paper(
                                new MergePapers.Wanted(
                                        request(given, GroupsRequest.MAX_SIZE, 0),
                                        given.text("title").orElse(null),
                                        given.text("due").orElse(null)));
        return new Streamed(
                format.mediaType(), "groups." + format.code(), to -> paper.write(format, to));
    }

    private static long id(Parameters given) {
        String id = given.path("id");
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException notANumber) {
            throw ProblemException.notFound(GROUPS + "/" + id);
        }
    }

    private static int required(Parameters given, String name) {
        return given.number(name).orElseThrow(() -> MissingParameter.of(name));
    }

    private Workbench seen() {
        return engines.seen(workbench);
    }
}
