package jianyan.cli.groups.judge;

import java.util.ArrayList;
import java.util.List;
import jianyan.cli.text.Text;
import jianyan.workbench.judging.NextPair;

/// A pair to be judged: titles and asks, and nothing that the program thinks of it.
public final class NextPairText implements Text<NextPair> {
    @Override
    public List<String> lines(NextPair next) {
        List<String> lines = new ArrayList<>();
        if (next.pair() == null) {
            lines.add(
                    "第 %d 次抽取的 %d 对都判断过了；用 groups judge --draw %d --accuracy 看结果"
                            .formatted(next.draw(), next.of(), next.draw()));
            return lines;
        }
        lines.add(
                "第 %d 次抽取  第 %d 对，共 %d 对，已判断 %d 对"
                        .formatted(next.draw(), next.pair(), next.of(), next.judged()));
        for (NextPair.Side side : next.sides()) {
            lines.add("");
            lines.add((side.number() == null ? "" : side.number() + "  ") + side.title());
            side.asks().forEach(ask -> lines.add("  · " + ask));
        }
        return lines;
    }
}
