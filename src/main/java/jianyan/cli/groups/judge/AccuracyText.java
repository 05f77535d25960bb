package jianyan.cli.groups.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.workbench.judging.Accuracy;
import org.jspecify.annotations.Nullable;

/// How often the program is right, and what other thresholds would do.
public final class AccuracyText implements Text<Accuracy> {
    private final Ink ink;

    public AccuracyText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(Accuracy accuracy) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "第 %d 次抽取%s：%d 对中判断了 %d 对，%d 对各人说法不一"
                        .formatted(
                                accuracy.draw(),
                                accuracy.scope().isEmpty() ? "" : "（" + accuracy.scope() + "）",
                                accuracy.pairs(),
                                accuracy.judged(),
                                accuracy.disagreed()));
        List<List<String>> rows =
                accuracy.rules().stream()
                        .map(rule ->
                                List.of(
                                        rule.threshold() == null
                                                ? "程序现在的判定"
                                                : "分数 ≥ " + rule.threshold(),
                                        Labels.number(rule.called()),
                                        value(rule.precision()),
                                        value(rule.recall())))
                        .toList();
        lines.addAll(new Table(List.of("算作可归并的", " 对", "查准率", "查全率"), rows).lines(ink));
        Accuracy.Unlisted rest = accuracy.unlisted();
        lines.add(
                "名单外：%s 对，判断了 %d 对，其中可归并的占 %s"
                        .formatted(
                                Labels.number(rest.pairs()), rest.judged(), value(rest.share())));
        accuracy.notes().forEach(note -> lines.add("注意：" + note));
        return lines;
    }

    private static String value(Accuracy.Estimate estimate) {
        return estimate.value() == null
                ? "—"
                : "%s（%s–%s）"
                        .formatted(
                                percent(estimate.value()),
                                percent(estimate.low()),
                                percent(estimate.high()));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "—" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
