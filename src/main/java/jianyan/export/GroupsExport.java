package jianyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyan.engine.Engine;
import jianyan.export.json.Json;
import jianyan.export.json.NamedFilters;
import jianyan.query.InvalidRequestException;
import jianyan.question.Status;
import jianyan.workbench.GroupViews;
import jianyan.workbench.Workbench;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.GroupsRequest;

/// The table of merged handling (归并办理建议表): what was decided, or what is suggested as long as nobody
/// has decided anything.
public final class GroupsExport {
    private final Engine engine;
    private final Workbench workbench;

    public GroupsExport(Engine engine, Workbench workbench) {
        this.engine = engine;
        this.workbench = workbench;
    }

    /// The table, made whole before anything of it is written.
    ///
    /// @param request which groups; size and page do not matter
    /// @param suggested whether suggestions are wanted; empty for the groups of the workbench where
    ///   there are any, and suggestions otherwise
    /// @throws InvalidRequestException when suggestions are asked for by status, which they lack
    public Table table(GroupsRequest request, Optional<Boolean> suggested) {
        Groups groups = workbench.groups();
        GroupViews views = new GroupViews(engine);
        boolean fromEngine = suggested.orElse(groups.all().isEmpty());
        if (fromEngine && !request.statuses().isEmpty()) {
            throw new InvalidRequestException(
                    "status-of-suggestions", "status", "建议没有状态", "去掉 status，或先导入建议");
        }
        List<GroupView> chosen =
                (fromEngine
                                ? views.suggested(engine, request.filters())
                                : views.all(groups, request))
                        .toList();
        return new Table(chosen, describe(request, chosen, fromEngine, groups.seq()));
    }

    /// Groups as rows, one for each member, with what the table is and how to make it again.
    public final class Table {
        private final List<GroupView> groups;
        private final Map<String, String> description;

        private Table(List<GroupView> groups, Map<String, String> description) {
            this.groups = groups;
            this.description = description;
        }

        public void write(Exporter.Form form, OutputStream to) throws IOException {
            GroupRows rows = new GroupRows(workbench.clock().getZone());
            try (RowWriter writer = form.writer(to, new Json())) {
                writer.describe(description);
                writer.header(
                        form.format() == ExportFormat.JSONL ? GroupRows.NAMES : GroupRows.HEADINGS);
                for (GroupView group : groups) {
                    for (GroupView.MemberView member : group.members()) {
                        writer.row(rows.row(group, member));
                    }
                }
                writer.finish();
            }
        }
    }

    private Map<String, String> describe(
            GroupsRequest request, List<GroupView> chosen, boolean suggested, long seq) {
        Status status = engine.status();
        NamedFilters filters = new NamedFilters(request.filters());
        List<String> options = new ArrayList<>();
        StringBuilder link = new StringBuilder("/api/v1/groups/export?suggested=" + suggested);
        if (suggested) {
            options.add("--suggested");
        }
        request.statuses()
                .forEach(each -> {
                    link.append("&status=").append(each.code());
                    options.add("--status " + each.code());
                });
        options.add(filters.options());
        String command = options.stream().collect(Collectors.joining(" ")).strip();
        Map<String, String> description = new LinkedHashMap<>();
        description.put("title", "归并办理建议表");
        description.put("program", "jianyan " + status.version());
        description.put("source", suggested ? "程序的建议，尚未审核" : "归并办理工作台");
        description.put("filters", filters.options());
        description.put("groups", String.valueOf(chosen.size()));
        description.put(
                "proposals",
                String.valueOf(chosen.stream().mapToInt(group -> group.members().size()).sum()));
        description.put("lastChange", String.valueOf(seq));
        description.put("corpusDocuments", String.valueOf(status.documents()));
        description.put("indexGeneration", String.valueOf(status.generation()));
        description.put("indexBuilt", LocalMoment.of(status.built(), workbench.clock()));
        description.put("analysisAndLexicon", status.analysis());
        description.put("exported", LocalMoment.of(workbench.clock().instant(), workbench.clock()));
        description.put("link", link + filters.address());
        description.put("command", "jianyan groups export " + command);
        return description;
    }
}
