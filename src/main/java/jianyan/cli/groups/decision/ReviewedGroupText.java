package jianyan.cli.groups.decision;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Text;
import jianyan.workbench.values.Comment;
import jianyan.workbench.values.Decision;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.MemberState;

/// One merge group under review.
public final class ReviewedGroupText implements Text<GroupView> {
    @Override
    public List<String> lines(GroupView group) {
        List<String> lines = new ArrayList<>();
        String department = group.department();
        lines.add(
                "组 "
                        + group.id()
                        + "（第 "
                        + group.version()
                        + " 版）  "
                        + group.status().label()
                        + "  "
                        + group.matter()
                        + (department == null ? "" : "  " + department));
        for (GroupView.MemberView member : group.members()) {
            lines.add(
                    (member.id().equals(group.lead()) ? "  主  " : "      ")
                            + member.title()
                            + " · "
                            + member.id()
                            + label(member.state()));
        }
        Decision decision = group.decision();
        if (decision != null) {
            String reason = decision.reason();
            lines.add("  决定：" + decision.reviewer() + (reason == null ? "" : "，" + reason));
        }
        for (Comment comment : group.comments()) {
            lines.add("  意见：" + comment.reviewer() + "，" + comment.text());
        }
        return lines;
    }

    private static String label(MemberState state) {
        return switch (state) {
            case CURRENT -> "";
            case CHANGED -> "（文本有变动）";
            case GONE -> "（已不在索引里）";
        };
    }
}
