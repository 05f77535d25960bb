package jianyan.cli.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.cli.groups.decision.ReviewedGroupText;
import jianyan.cli.text.Text;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ImportAnswer;
import jianyan.workbench.change.Skipped;
import jianyan.workbench.values.GroupView;

/// What became of suggestions.
public final class ImportText implements Text<ImportAnswer> {
    private final ReviewedGroupText one = new ReviewedGroupText();

    @Override
    public List<String> lines(ImportAnswer answer) {
        List<String> lines = new ArrayList<>();
        Change change = answer.change();
        lines.add(change == null ? "没有新的建议" : "第 " + change.seq() + " 步  " + change.summary());
        for (GroupView group : answer.groups()) {
            lines.add("");
            lines.addAll(one.lines(group));
        }
        for (Skipped skipped : answer.skipped()) {
            lines.add(
                    "未导入："
                            + String.join("、", skipped.members())
                            + (skipped.held() ? " 已在组 " : " 曾定为不归并，见组 ")
                            + skipped.groups().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining("、")));
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }
}
