package jianyan.cli.find;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.DisplayWidth;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.search.ContextAnswer;

/// What stands beside the occurrences, the most frequent first.
public final class ContextsText implements Text<ContextAnswer> {
    private final Ink ink;

    public ContextsText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(ContextAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "共 "
                        + ink.bold(Labels.number(answer.total()))
                        + " 处，旁边的字有 "
                        + Labels.number(answer.distinct())
                        + " 种");
        for (ContextAnswer.Group group : answer.groups()) {
            String text = group.text().isEmpty() ? "（段首或段尾）" : group.text();
            lines.add(DisplayWidth.padStart(Labels.number(group.occurrences()), 8) + "  " + text);
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }
}
