package jianyan.cli.groups.judge;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Text;
import jianyan.workbench.judging.DrawsAnswer;

/// What was drawn to be judged, a line each.
public final class DrawsText implements Text<DrawsAnswer> {
    @Override
    public List<String> lines(DrawsAnswer answer) {
        List<String> lines = new ArrayList<>();
        for (DrawsAnswer.Drawn each : answer.draws()) {
            lines.add(
                    "第 %d 次  %s  %d 对，已判断 %d 对  %s"
                            .formatted(
                                    each.draw(),
                                    each.scope().isEmpty() ? "全部提案" : each.scope(),
                                    each.pairs(),
                                    each.judged(),
                                    each.reviewer()));
        }
        if (lines.isEmpty()) {
            lines.add("还没有抽取过；先抽取：groups judge --pairs 60 --reviewer 姓名");
        }
        return lines;
    }
}
