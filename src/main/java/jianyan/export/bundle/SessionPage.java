package jianyan.export.bundle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.workbench.change.Change;
import jianyan.workbench.handling.HandlingView;
import jianyan.workbench.handling.Session;
import jianyan.workbench.values.Decision;
import jianyan.workbench.values.GroupView;
import org.jspecify.annotations.Nullable;

/// The page of an archived session: its groups, where each proposal stands, and how it came to it.
final class SessionPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Html page;
    private final ZoneId zone;

    private SessionPage(String title, ZoneId zone) {
        this.page = Html.page(title);
        this.zone = zone;
    }

    static String html(SessionArchive.Content content, ZoneId zone) {
        Session session = content.session();
        SessionPage made = new SessionPage(session.name(), zone);
        made.page.raw("<h1>").text(session.name()).raw("：归并与办理归档</h1>\n<p class=\"of\">");
        made.page
                .text(
                        Stream.of(
                                        session.reviewer()
                                                + " 于 "
                                                + made.moment(session.at())
                                                + " 结束归档",
                                        session.note(),
                                        content.groups().size() + " 组",
                                        content.proposals().size() + " 件提案",
                                        "此后只能查看；同样的内容另见 data.json，各文件的校验和见 SHA256SUMS")
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("，")))
                .raw("</p>\n<h2>归并组</h2>\n");
        content.groups().forEach(made::group);
        made.page.raw("<h2>各件办理情形</h2>\n");
        made.table(
                List.of("案号", "案由", "提案人", "审查", "归并组", "主办", "会办", "办理结果", "满意度"),
                content.proposals().stream().map(SessionPage::cells).toList());
        made.page.raw("<h2>经过</h2>\n");
        made.table(
                List.of("时间", "谁", "做了什么"), content.changes().stream().map(made::cells).toList());
        return made.page.finished();
    }

    private void group(GroupView group) {
        page.raw("<h3>").text(group.matter()).raw("</h3>\n<p class=\"of\">");
        Decision decision = group.decision();
        page.text(
                        Stream.of(
                                        "第 " + group.id() + " 组",
                                        group.status().label(),
                                        decision == null
                                                ? null
                                                : decision.reviewer() + " " + moment(decision.at()),
                                        decision == null ? null : decision.reason(),
                                        "主办 "
                                                + Objects.requireNonNullElse(
                                                        group.department(), "未定"),
                                        group.supporting().isEmpty()
                                                ? null
                                                : "会办 " + String.join("、", group.supporting()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("，")))
                .raw("</p>\n<ul>\n");
        for (GroupView.MemberView member : group.members()) {
            page.raw("<li>")
                    .text(
                            Stream.of(
                                            member.number(),
                                            member.title(),
                                            String.join("、", member.sponsors()),
                                            member.id().equals(group.lead()) ? "主案" : "")
                                    .filter(Objects::nonNull)
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining("　")))
                    .raw("</li>\n");
        }
        page.raw("</ul>\n");
        group.comments()
                .forEach(each ->
                        page.raw("<p>")
                                .text(each.reviewer() + " " + moment(each.at()) + "：" + each.text())
                                .raw("</p>\n"));
    }

    private static List<@Nullable String> cells(HandlingView view) {
        return Arrays.asList(
                view.number(),
                view.title(),
                String.join("、", view.sponsors()),
                view.result(),
                view.group() == null ? null : "第 " + view.group() + " 组",
                view.department(),
                String.join("、", view.supporting()),
                view.outcome(),
                view.satisfaction());
    }

    private List<@Nullable String> cells(Change change) {
        return Arrays.asList(moment(change.at()), change.reviewer(), change.summary());
    }

    private void table(List<String> headings, List<List<@Nullable String>> rows) {
        page.raw("<table>\n<tr>");
        headings.forEach(heading -> page.raw("<th>").text(heading).raw("</th>"));
        page.raw("</tr>\n");
        for (List<@Nullable String> row : rows) {
            page.raw("<tr>");
            row.forEach(cell ->
                    page.raw("<td>").text(Objects.requireNonNullElse(cell, "")).raw("</td>"));
            page.raw("</tr>\n");
        }
        page.raw("</table>\n");
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
