package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonAnswer.Pair;
import jianyan.question.aggregation.trends.ComparisonAnswer.Place;
import jianyan.question.aggregation.trends.ComparisonAnswer.Ranking;

/// Rankings with the pairs that differ, and the places in the order of their likeness.
public final class ComparisonText implements Text<ComparisonAnswer> {
    private final Ink ink;

    public ComparisonText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(ComparisonAnswer answer) {
        List<String> lines = new ArrayList<>();
        for (Ranking ranking : answer.rankings()) {
            lines.add(ink.bold(ranking.q()) + "（每万字次数）");
            List<List<String>> rows = new ArrayList<>();
            for (Place place : ranking.places()) {
                rows.add(row(place, answer.by()));
            }
            lines.addAll(
                    new Table(List.of("名次", "名称", " 次数", " 文件", " 每万字", " 95% 区间"), rows)
                            .lines(ink));
            List<String> differing =
                    ranking.pairs().stream()
                            .filter(Pair::differs)
                            .map(ComparisonText::pair)
                            .toList();
            lines.add(
                    differing.isEmpty() ? "没有哪两个可以断定不同" : "可以断定不同：" + String.join("；", differing));
            lines.add("");
        }
        if (answer.order().size() > 2) {
            lines.add("侧重相近的排在一起：" + String.join("、", answer.order()));
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static List<String> row(Place place, String by) {
        Interval interval = place.figures().interval();
        return List.of(
                place.rank() == null ? "—" : String.valueOf(place.rank()),
                Labels.value(by, place.value()),
                Labels.number(place.figures().occurrences()),
                Labels.number(place.figures().documents()),
                String.format(
                        Locale.ROOT,
                        "%.3f",
                        Objects.requireNonNullElse(place.figures().rate(), 0.0)),
                interval == null
                        ? "—"
                        : String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high()));
    }

    private static String pair(Pair pair) {
        Double ratio = pair.ratio();
        return pair.a()
                + (ratio == null ? " 有而 " : String.format(Locale.ROOT, " 是 %.1f 倍于 ", ratio))
                + pair.b()
                + (ratio == null ? " 没有" : "");
    }
}
