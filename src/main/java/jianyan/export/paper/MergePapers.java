package jianyan.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.engine.Engine;
import jianyan.export.json.NamedFilters;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.Reason;
import jianyan.workbench.GroupViews;
import jianyan.workbench.Workbench;
import jianyan.workbench.handling.Handlings;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.GroupsRequest;
import jianyan.workbench.values.MemberState;
import jianyan.workbench.values.SessionName;
import org.jspecify.annotations.Nullable;

/// Gathers the groups of the workbench into the table that a committee signs.
public final class MergePapers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Engine engine;
    private final Workbench workbench;
    private final Handlings handlings;

    public MergePapers(Engine engine, Workbench workbench) {
        this.engine = engine;
        this.workbench = workbench;
        this.handlings = workbench.handlings();
    }

    /// How a paper is wanted.
    ///
    /// @param groups which groups; accepted ones when no status is named
    /// @param title in the place of the one made from committee and session
    /// @param due 办理时限 of every group; null leaves it to be filled in
    public record Wanted(GroupsRequest groups, @Nullable String title, @Nullable String due) {}

    /// A paper that is made whole, and can be written.
    public static final class Paper {
        private final MergePaper paper;

        private Paper(MergePaper paper) {
            this.paper = paper;
        }

        /// Writes it; the stream stays open.
        public void write(PaperFormat format, OutputStream to) throws IOException {
            switch (format) {
                case DOCX -> MergePaperDocx.write(paper, to);
                case XLSX -> MergePaperXlsx.write(paper, to);
                case CSV ->
                        throw new InvalidRequestException(
                                "unknown-format",
                                "format",
                                "归并办理建议表没有 CSV",
                                "docx 或 xlsx；要 CSV，用 groups export");
            }
        }
    }

    /// @throws InvalidRequestException when no group is to be printed
    public Paper paper(Wanted wanted) {
        GroupsRequest asked = wanted.groups();
        boolean byDefault = asked.statuses().isEmpty();
        GroupsRequest request =
                byDefault
                        ? new GroupsRequest(
                                List.of(GroupStatus.ACCEPTED),
                                asked.filters(),
                                asked.size(),
                                asked.after())
                        : asked;
        List<GroupView> groups = new GroupViews(engine).all(workbench.groups(), request).toList();
        if (groups.isEmpty()) {
            throw new InvalidRequestException(
                    "nothing-to-print",
                    "status",
                    byDefault ? "还没有同意归并的组" : "没有这种状态的组",
                    "先用 groups accept 同意，或用 status=open 打印待定的组");
        }
        List<MergePaper.Group> printed = new ArrayList<>();
        Set<String> committees = new LinkedHashSet<>();
        int number = 0;
        for (GroupView group : groups) {
            List<MergePaper.Row> rows = new ArrayList<>();
            Set<String> supporting = new LinkedHashSet<>(group.supporting());
            for (GroupView.MemberView member : group.members()) {
                Optional<Document> document = engine.document(member.id());
                document.map(Document::metadata).map(SessionName::of).ifPresent(committees::add);
                Optional<Proposal> proposal = document.map(Document::proposal);
                if (group.supporting().isEmpty()) {
                    proposal.ifPresent(each -> supporting.addAll(each.supporting()));
                }
                rows.add(row(++number, group, member, proposal));
            }
            printed.add(
                    new MergePaper.Group(
                            List.of(
                                    "并" + group.id(),
                                    group.matter(),
                                    reason(group),
                                    Objects.requireNonNullElse(group.department(), ""),
                                    String.join("、", supporting),
                                    Objects.requireNonNullElseGet(wanted.due(), () -> due(group))),
                            rows));
        }
        return new Paper(
                new MergePaper(
                        title(wanted.title(), committees),
                        about(request, groups, number),
                        printed));
    }

    private static MergePaper.Row row(
            int number, GroupView group, GroupView.MemberView member, Optional<Proposal> proposal) {
        String remark =
                Stream.of(
                                member.id().equals(group.lead()) ? "牵头提案" : "",
                                member.state() == MemberState.CHANGED ? "决定后文本有变动" : "",
                                member.state() == MemberState.GONE ? "已不在索引里" : "")
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("；"));
        return new MergePaper.Row(
                List.of(
                        Integer.toString(number),
                        Objects.requireNonNullElse(member.number(), ""),
                        member.title(),
                        String.join("、", member.sponsors()),
                        proposal.map(Proposal::sector).orElse(""),
                        proposal.map(Proposal::category).orElse(""),
                        remark));
    }

    /// In the words of the texts as they are now.
    private String reason(GroupView group) {
        Reason reason =
                engine.evidence(group.members().stream().map(GroupView.MemberView::id).toList())
                        .reason();
        return reason == null ? "人工归入" : reason.text();
    }

    /// The day that was set for all of them; empty when it differs or none was.
    private String due(GroupView group) {
        Set<String> days =
                group.members().stream()
                        .map(member -> handlings.of(member.id()).due())
                        .map(due -> due == null ? "" : DAY.format(due.on()) + "前")
                        .collect(Collectors.toSet());
        return days.size() == 1 ? days.iterator().next() : "";
    }

    /// The committee is named when all proposals are of one and the same session.
    private static String title(@Nullable String given, Set<String> committees) {
        return given != null && !given.isBlank()
                ? given.strip()
                : (committees.size() == 1 ? committees.iterator().next() : "") + "提案归并办理建议表";
    }

    private String about(GroupsRequest request, List<GroupView> groups, int proposals) {
        LocalDate today =
                workbench.clock().instant().atZone(workbench.clock().getZone()).toLocalDate();
        String filters = new NamedFilters(request.filters()).options();
        return Stream.of(
                        request.statuses().stream()
                                .map(GroupStatus::label)
                                .collect(Collectors.joining("、")),
                        groups.size() + " 组 " + proposals + " 件",
                        filters.isEmpty() ? "" : "范围 " + filters.replace("--", ""),
                        DAY.format(today))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("    "));
    }
}
