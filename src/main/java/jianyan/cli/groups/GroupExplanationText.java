package jianyan.cli.groups;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Text;
import jianyan.question.similarity.GroupEvidence;
import jianyan.workbench.values.GroupExplanation;

/// Why a group belongs together: what each member asks for, the reason, what stands near.
public final class GroupExplanationText implements Text<GroupExplanation> {
    @Override
    public List<String> lines(GroupExplanation group) {
        List<String> lines = new ArrayList<>();
        lines.add("第 " + group.id() + " 组（第 " + group.version() + " 版）  " + group.matter());
        if (group.reason() != null) {
            lines.add("  " + group.reason().text());
        }
        for (GroupEvidence.Member member : group.members()) {
            boolean loosest = member.id().equals(group.loosest());
            lines.add("");
            lines.add(member.title() + " · " + member.id() + (loosest ? "（最不合）" : ""));
            member.asks().forEach(ask -> lines.add("  " + ask.place() + "：" + ask.text()));
        }
        if (group.apart() != null) {
            lines.add("");
            lines.add("最不合的一件另要求“" + group.apart().text().strip() + "”，其余各案没有相近的建议");
        }
        if (group.touching() != null) {
            lines.add("");
            lines.add("最接近的另一组：第 " + group.touching().id() + " 组 " + group.touching().matter());
        }
        for (GroupExplanation.Near near : group.near()) {
            lines.add("");
            lines.add(
                    "也可考虑："
                            + near.title()
                            + " · "
                            + near.id()
                            + (near.group() == null ? "" : "（在第 " + near.group() + " 组）"));
            lines.add("  " + near.reason().text());
        }
        lines.add("");
        lines.add("主案：" + group.leadRule());
        group.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }
}
