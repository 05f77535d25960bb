package jianyan.cli.trends;

import java.util.List;
import java.util.Locale;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.trends.TogetherAnswer;
import jianyan.question.aggregation.trends.TogetherAnswer.Together;
import org.jspecify.annotations.Nullable;

/// Observed and expected, row by row and in all.
public final class TogetherText implements Text<TogetherAnswer> {
    private final Ink ink;

    public TogetherText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(TogetherAnswer answer) {
        List<String> columns =
                List.of(
                        " 全部（" + answer.within().label() + "）",
                        " " + answer.q().getFirst(),
                        " " + answer.q().getLast(),
                        " 同现",
                        " 预期",
                        " 比值",
                        " 95% 区间");
        return new GroupedTable<>(answer.by(), columns, TogetherText::cells)
                .lines(answer.rows(), answer.total(), answer.notes(), ink);
    }

    private static List<String> cells(Together figures) {
        Interval interval = figures.interval();
        return List.of(
                Labels.number(figures.units()),
                Labels.number(figures.first()),
                Labels.number(figures.second()),
                Labels.number(figures.both()),
                decimal(figures.expected()),
                decimal(figures.ratio()),
                interval == null
                        ? "—"
                        : String.format(Locale.ROOT, "%.2f–%.2f", interval.low(), interval.high()));
    }

    private static String decimal(@Nullable Double value) {
        return value == null ? "—" : String.format(Locale.ROOT, "%.2f", value);
    }
}
