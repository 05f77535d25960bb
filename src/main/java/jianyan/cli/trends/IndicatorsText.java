package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.indicator.ConsistencyFinding;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.IndicatorsAnswer;

/// The figures, a row each, and those that do not fit together.
public final class IndicatorsText implements Text<IndicatorsAnswer> {
    private final Ink ink;
    private final UnaryOperator<String> labels;

    /// @param labels what readers call an indicator by its id
    public IndicatorsText(Ink ink, UnaryOperator<String> labels) {
        this.ink = ink;
        this.labels = labels;
    }

    @Override
    public List<String> lines(IndicatorsAnswer answer) {
        List<List<String>> rows = new ArrayList<>();
        for (IndicatorReading reading : answer.series()) {
            rows.add(
                    List.of(
                            labels.apply(reading.indicator()),
                            Labels.place(reading.region(), reading.district(), reading.place()),
                            years(reading),
                            reading.shown(),
                            Stream.of(reading.scope(), reading.qualifier())
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining(" ")),
                            Labels.onOneLine(reading.sentence())));
        }
        List<String> lines =
                new ArrayList<>(
                        new Table(List.of("指标", "地方", "年份", " 数值", "限定", "句子"), rows).lines(ink));
        for (ConsistencyFinding finding : answer.findings()) {
            if (finding.verdict() == ConsistencyFinding.Verdict.DISAGREES) {
                IndicatorReading first = finding.readings().getFirst();
                lines.add(
                        "不合："
                                + first.document()
                                + " "
                                + labels.apply(first.indicator())
                                + "，文件写 "
                                + finding.stated()
                                + "，推算 "
                                + finding.computed());
            }
        }
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static String years(IndicatorReading reading) {
        if (reading.year() != null || reading.from() == null && reading.to() == null) {
            return Objects.toString(reading.year(), "—");
        }
        return Objects.toString(reading.from(), "") + "—" + Objects.toString(reading.to(), "");
    }
}
