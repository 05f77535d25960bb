package jianyan.cli.groups;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.groups.decision.ReviewedGroupText;
import jianyan.cli.text.Text;
import jianyan.workbench.values.GroupView;
import jianyan.workbench.values.GroupsList;

/// The merge groups under review.
public final class ReviewedGroupsText implements Text<GroupsList> {
    private final ReviewedGroupText one = new ReviewedGroupText();

    @Override
    public List<String> lines(GroupsList answer) {
        List<String> lines = new ArrayList<>();
        lines.add("共 " + answer.total() + " 组；最后一步是第 " + answer.seq() + " 步");
        for (GroupView group : answer.groups()) {
            lines.add("");
            lines.addAll(one.lines(group));
        }
        if (answer.next() != null) {
            lines.add("");
            lines.add("下一页：--after " + answer.next());
        }
        return lines;
    }
}
