package jianyan.cli.groups.decision;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Text;
import jianyan.workbench.change.ChangeAnswer;
import jianyan.workbench.values.GroupView;

/// A change that was made to merge groups.
public final class ChangeText implements Text<ChangeAnswer> {
    private final ReviewedGroupText one = new ReviewedGroupText();

    @Override
    public List<String> lines(ChangeAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("第 " + answer.change().seq() + " 步  " + answer.change().summary());
        for (GroupView group : answer.groups()) {
            lines.add("");
            lines.addAll(one.lines(group));
        }
        return lines;
    }
}
