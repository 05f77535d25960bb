package jianyan.cli.groups.judge;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Text;
import jianyan.workbench.judging.Judgement;
import jianyan.workbench.judging.JudgementsAnswer;

/// What people said of drawn pairs.
public final class JudgementsText implements Text<JudgementsAnswer> {
    @Override
    public List<String> lines(JudgementsAnswer answer) {
        List<String> lines = new ArrayList<>();
        for (Judgement each : answer.judgements()) {
            lines.add(
                    "第 %d 对  %s  %s  %s  %s"
                            .formatted(
                                    each.pair(),
                                    each.verdict().label(),
                                    each.a(),
                                    each.b(),
                                    each.reviewer()));
        }
        lines.add("共 " + answer.judgements().size() + " 个判断");
        return lines;
    }
}
