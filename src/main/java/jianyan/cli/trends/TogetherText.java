package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.trends.TogetherAnswer;
import jianyan.question.aggregation.trends.TogetherAnswer.Together;

/// Observed and expected, row by row and in all.
public final class TogetherText implements Text<TogetherAnswer> {
    private final Ink ink;

    public TogetherText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(TogetherAnswer answer) {
        List<String> header = new ArrayList<>();
        answer.by().forEach(dimension -> header.add(Dimension.parse(dimension).label()));
        if (header.isEmpty()) {
            header.add("合计");
        }
        String unit = "（" + answer.within().label() + "）";
        header.addAll(
                List.of(
                        " 全部" + unit,
                        " " + answer.q().getFirst(),
                        " " + answer.q().getLast(),
                        " 同现",
                        " 预期",
                        " 比值",
                        " 95% 区间"));
        List<List<String>> rows = new ArrayList<>();
        for (Row<Together> row : answer.rows()) {
            List<String> cells = new ArrayList<>();
            answer.by()
                    .forEach(dimension ->
                            cells.add(Labels.value(dimension, row.keys().get(dimension))));
            rows.add(with(cells, row.figures()));
        }
        List<String> total = new ArrayList<>(List.of("合计"));
        for (int more = 1; more < answer.by().size(); more++) {
            total.add("");
        }
        rows.add(with(total, answer.total()));
        List<String> lines = new ArrayList<>(new Table(header, rows).lines(ink));
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static List<String> with(List<String> cells, Together figures) {
        cells.add(Labels.number(figures.units()));
        cells.add(Labels.number(figures.first()));
        cells.add(Labels.number(figures.second()));
        cells.add(Labels.number(figures.both()));
        Double expected = figures.expected();
        Double ratio = figures.ratio();
        Interval interval = figures.interval();
        cells.add(expected == null ? "—" : String.format(Locale.ROOT, "%.2f", expected));
        cells.add(ratio == null ? "—" : String.format(Locale.ROOT, "%.2f", ratio));
        cells.add(
                interval == null
                        ? "—"
                        : String.format(Locale.ROOT, "%.2f–%.2f", interval.low(), interval.high()));
        return cells;
    }
}
