package jianyan.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyan.workbench.values.Decision;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.GroupView.MemberView;
import jianyan.workbench.values.MemberState;
import jianyan.workbench.values.PairEvidence;
import org.jspecify.annotations.Nullable;

/// One row for each member, with what is the same for all of a group repeated: such a table can be
/// sorted and filtered, and every row can be signed by itself.
final class GroupRows {
    /// As programs read them.
    static final List<String> NAMES =
            List.of(
                    "group",
                    "decision",
                    "lead",
                    "isLead",
                    "number",
                    "title",
                    "sponsors",
                    "matter",
                    "reasons",
                    "department",
                    "reviewer",
                    "date",
                    "note",
                    "comments",
                    "state",
                    "id");

    /// As people read them, in the same order.
    static final List<String> HEADINGS =
            List.of(
                    "组号", "决定", "牵头提案", "是否牵头", "案号", "案由", "提案人", "事项", "理由", "承办单位", "审核人", "日期",
                    "决定说明", "意见", "变动", "编号");

    private final ZoneId zone;

    /// @param zone of the days that are written
    GroupRows(ZoneId zone) {
        this.zone = zone;
    }

    List<@Nullable Object> row(GroupView group, MemberView member) {
        Decision decision = group.decision();
        return Arrays.asList(
                group.id(),
                group.status().label(),
                lead(group),
                member.id().equals(group.lead()) ? "是" : "",
                member.number(),
                member.title(),
                String.join("、", member.sponsors()),
                group.matter(),
                reasons(group, member.id()),
                group.department(),
                decision == null ? null : decision.reviewer(),
                decision == null ? null : day(decision.at()),
                decision == null ? null : decision.reason(),
                group.comments().stream()
                        .map(comment ->
                                day(comment.at()) + " " + comment.reviewer() + "：" + comment.text())
                        .collect(Collectors.joining("；")),
                label(member.state()),
                member.id());
    }

    private static String label(MemberState state) {
        return switch (state) {
            case CURRENT -> "";
            case CHANGED -> "决定后文本有变动";
            case GONE -> "已不在索引里";
        };
    }

    private static String lead(GroupView group) {
        return group.members().stream()
                .filter(member -> member.id().equals(group.lead()))
                .map(member ->
                        (member.number() == null ? "" : member.number() + " ") + member.title())
                .findFirst()
                .orElse(group.lead());
    }

    /// How the member was measured against the lead, or against whom it is closest to.
    private static String reasons(GroupView group, String member) {
        Comparator<PairEvidence> leadFirst =
                Comparator.comparing((PairEvidence pair) -> pair.isAbout(group.lead()))
                        .thenComparingDouble(PairEvidence::score);
        Optional<PairEvidence> best =
                group.pairs().stream().filter(pair -> pair.isAbout(member)).max(leadFirst);
        return best.map(pair ->
                        words(pair, name(group, pair.a().equals(member) ? pair.b() : pair.a())))
                .orElse("人工归入");
    }

    /// The number that people know a proposal by, or its id.
    private static String name(GroupView group, String id) {
        return group.members().stream()
                .filter(member -> member.id().equals(id))
                .map(MemberView::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(id);
    }

    private static String words(PairEvidence pair, String other) {
        return String.format(
                Locale.ROOT,
                "与 %s %s %.2f（诉求 %.2f、事项 %.2f、用词 %.2f、原文 %.2f）",
                other,
                level(pair.level()),
                pair.score(),
                pair.parts().asks(),
                pair.parts().matter(),
                pair.parts().terms(),
                pair.parts().wording());
    }

    private static String level(@Nullable String level) {
        return switch (level) {
            case "duplicate" -> "重复";
            case "mergeable" -> "可归并";
            case "related" -> "相关";
            case null, default -> "相近";
        };
    }

    private String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }
}
