package jianyan.export.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jianyan.document.Document;
import jianyan.document.Metadata;
import jianyan.engine.Engine;
import jianyan.export.json.Json;
import jianyan.export.paper.MergePapers;
import jianyan.export.paper.PaperFormat;
import jianyan.export.paper.SheetPaper;
import jianyan.export.paper.StatisticsPaper;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.GroupViews;
import jianyan.workbench.HandlingDesk;
import jianyan.workbench.Workbench;
import jianyan.workbench.change.Change;
import jianyan.workbench.handling.HandlingView;
import jianyan.workbench.handling.Session;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.GroupsRequest;
import org.jspecify.annotations.Nullable;

/// A closed session as one zip to be kept: a page that opens in any browser without a network, the
/// papers as they were signed, everything once more as data, and checksums.
public final class SessionArchive {
    private final Engine engine;
    private final Workbench workbench;
    private final Json json = new Json();

    public SessionArchive(Engine engine, Workbench workbench) {
        this.engine = engine;
        this.workbench = workbench;
    }

    /// What is archived, read at one moment.
    ///
    /// @param groups of every status
    /// @param changes the oldest first
    public record Content(
            Session session,
            List<GroupView> groups,
            List<HandlingView> proposals,
            List<Change> changes) {
        public Content {
            groups = List.copyOf(groups);
            proposals = List.copyOf(proposals);
            changes = List.copyOf(changes);
        }
    }

    /// What was written.
    public record Written(String session, int groups, int proposals, int changes) {}

    /// An archive that is read, and can be written.
    public final class Archive {
        private final Content content;
        private final Filters filters;

        private Archive(Content content, Filters filters) {
            this.content = content;
            this.filters = filters;
        }

        /// @param to stays open
        public Written write(OutputStream to) throws IOException {
            ZipFolder zip = new ZipFolder(to, workbench.clock());
            zip.put("index.html", SessionPage.html(content, workbench.clock().getZone()));
            if (content.groups().stream().anyMatch(SessionArchive::isAccepted)) {
                MergePapers.Paper paper = paper(filters);
                zip.put("归并办理建议表.docx", out -> paper.write(PaperFormat.DOCX, out));
                zip.put("归并办理建议表.xlsx", out -> paper.write(PaperFormat.XLSX, out));
            }
            SheetPaper figures = StatisticsPaper.of(engine, workbench, filters, null);
            zip.put("年度统计.xlsx", out -> figures.write(PaperFormat.XLSX, out));
            zip.put("data.json", new String(json.toBytes(content), StandardCharsets.UTF_8));
            zip.put("SHA256SUMS", zip.checksums());
            zip.finish();
            return new Written(
                    content.session().name(),
                    content.groups().size(),
                    content.proposals().size(),
                    content.changes().size());
        }
    }

    /// @throws InvalidRequestException when the session is not closed, or the index holds nothing
    ///   of it any more
    public Archive of(String name) {
        Session session = workbench.closedSessions().get(name);
        if (session == null) {
            throw new InvalidRequestException(
                    "session-not-closed",
                    "session",
                    "“" + name + "”没有结束归档，还会变",
                    "先结束归档：groups close；办理过的会议见 groups sessions");
        }
        Filters filters =
                session.proposals().stream()
                        .map(engine::document)
                        .flatMap(Optional::stream)
                        .map(Document::metadata)
                        .map(SessionArchive::filters)
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidRequestException(
                                        "session-not-held",
                                        "session",
                                        "索引里已没有“" + name + "”的提案",
                                        "用留存的归档文件，或恢复备份"));
        return new Archive(content(session, filters), filters);
    }

    private Content content(Session session, Filters filters) {
        Groups held = workbench.groups();
        List<GroupView> groups =
                new GroupViews(engine)
                        .all(held, new GroupsRequest(List.of(), filters, GroupsRequest.MAX_SIZE, 0))
                        .toList();
        List<HandlingView> proposals =
                new HandlingDesk(engine, workbench)
                        .all(filters)
                        .filter(view -> view.session().equals(session.name()))
                        .toList();
        Set<String> ids = new HashSet<>(session.proposals());
        proposals.forEach(view -> ids.add(view.id()));
        Set<Long> numbers = new HashSet<>();
        groups.forEach(group -> numbers.add(group.id()));
        List<Change> changes =
                workbench.changesAfter(0).stream()
                        .filter(change ->
                                change.proposals().stream().anyMatch(ids::contains)
                                        || numbers.stream().anyMatch(change::touches)
                                        || change.summary().contains("“" + session.name() + "”"))
                        .toList();
        return new Content(session, groups, proposals, changes);
    }

    private MergePapers.Paper paper(Filters filters) {
        return new MergePapers(engine, workbench)
                .paper(
                        new MergePapers.Wanted(
                                new GroupsRequest(
                                        List.of(GroupStatus.ACCEPTED),
                                        filters,
                                        GroupsRequest.MAX_SIZE,
                                        0),
                                null,
                                null));
    }

    private static boolean isAccepted(GroupView group) {
        return group.status() == GroupStatus.ACCEPTED;
    }

    private static Filters filters(Metadata of) {
        TreeMap<FilterField, @Nullable Object> fields = new TreeMap<>();
        fields.put(FilterField.REGION, of.region());
        fields.put(FilterField.DISTRICT, of.district());
        fields.put(FilterField.BODY, of.body().code());
        boolean known = of.term() != null && of.session() != null;
        fields.put(FilterField.TERM, known ? of.term() : null);
        fields.put(FilterField.SESSION, known ? of.session() : null);
        fields.put(FilterField.MEETING_YEAR, known ? null : of.meetingYear());
        Filters filters = Filters.NONE;
        for (FilterField field : fields.keySet()) {
            Object value = fields.get(field);
            if (value != null) {
                filters = filters.with(field, List.of(value.toString()));
            }
        }
        return filters;
    }
}
