package jianyan.cli.handling;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Text;
import jianyan.workbench.handling.HandlingView;
import jianyan.workbench.handling.NotedAnswer;

/// A step that was noted.
public final class NotedText implements Text<NotedAnswer> {
    @Override
    public List<String> lines(NotedAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("第 " + answer.change().seq() + " 步  " + answer.change().summary());
        for (HandlingView view : answer.proposals()) {
            lines.add(HandlingsText.line(view));
        }
        return lines;
    }
}
