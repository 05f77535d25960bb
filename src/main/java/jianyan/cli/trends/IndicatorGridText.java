package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.indicator.IndicatorCell;
import jianyan.question.aggregation.indicator.IndicatorGrid;

/// The figures of each place, a column for each year.
public final class IndicatorGridText implements Text<IndicatorGrid> {
    private final Ink ink;
    private final UnaryOperator<String> labels;

    /// @param labels what readers call an indicator by its id
    public IndicatorGridText(Ink ink, UnaryOperator<String> labels) {
        this.ink = ink;
        this.labels = labels;
    }

    @Override
    public List<String> lines(IndicatorGrid answer) {
        List<String> header = new ArrayList<>(List.of("指标", "地方", "机构", "单位"));
        answer.years().forEach(year -> header.add(" " + year));
        List<List<String>> rows = new ArrayList<>();
        for (IndicatorGrid.Row row : answer.rows()) {
            List<String> cells =
                    new ArrayList<>(
                            List.of(
                                    labels.apply(row.indicator()),
                                    Labels.place(row.region(), row.district(), row.place()),
                                    row.body().label(),
                                    row.unit()));
            row.cells().forEach(cell -> cells.add(figure(cell)));
            rows.add(cells);
        }
        List<String> lines = new ArrayList<>(new Table(header, rows).lines(ink));
        answer.notes().forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private static String figure(IndicatorCell cell) {
        return switch (cell.state()) {
            case NOT_STATED -> "";
            case GROWTH_ONLY -> "只写增长 " + String.join(" / ", cell.growth());
            case STATED, REPEATED -> cell.shown();
            case DISAGREE -> cell.shown() + "（说法不一）";
            case SCOPES -> cell.shown() + "（口径不同）";
        };
    }
}
