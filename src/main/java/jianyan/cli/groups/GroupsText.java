package jianyan.cli.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.similarity.GroupsAnswer;
import jianyan.question.similarity.MergeGroup;

/// Suggested merge groups, the closest first.
public final class GroupsText implements Text<GroupsAnswer> {
    @Override
    public List<String> lines(GroupsAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "看了 "
                        + Labels.number(answer.proposals())
                        + " 件提案，建议 "
                        + answer.groups().size()
                        + " 组，共 "
                        + Labels.number(answer.grouped())
                        + " 件");
        for (MergeGroup group : answer.groups()) {
            String department = group.department();
            lines.add("");
            lines.add(
                    group.matter()
                            + String.format(Locale.ROOT, "  %.2f", group.score())
                            + (department == null ? "" : "  " + department));
            lines.add("  " + group.reason().text());
            for (MergeGroup.Member member : group.members()) {
                lines.add(
                        (member.id().equals(group.lead()) ? "  主  " : "      ")
                                + member.title()
                                + " · "
                                + member.id());
            }
            if (group.members().size() > 2) {
                lines.add(
                        "  最不合："
                                + group.loosest()
                                + (group.apart() == null
                                        ? ""
                                        : "，另要求“" + group.apart().text().strip() + "”"));
            }
            if (group.touching() != null) {
                lines.add(
                        "  最接近的另一组："
                                + group.touching().matter()
                                + String.format(
                                        Locale.ROOT, "  %.2f", group.touching().likeness()));
                lines.add("      " + group.touching().reason().text());
            }
            for (MergeGroup.Near near : group.near()) {
                lines.add("  也可考虑：" + near.title() + " · " + near.id());
                lines.add("      " + near.reason().text());
            }
        }
        if (!answer.groups().isEmpty()) {
            lines.add("");
            lines.add("主案：" + answer.leadRule());
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }
}
