package jianyan.cli.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.workbench.handling.HandlingStatistics;

/// The figures of a year, a table for each division.
public final class HandlingStatisticsText implements Text<HandlingStatistics> {
    private final Ink ink;

    public HandlingStatisticsText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(HandlingStatistics figures) {
        List<String> lines = new ArrayList<>();
        for (HandlingStatistics.Part part : figures.parts()) {
            List<List<String>> rows = new ArrayList<>();
            part.rows()
                    .forEach(row ->
                            rows.add(cells(Objects.requireNonNullElse(row.value(), "未写明"), row)));
            rows.add(cells("合计", figures.total()));
            lines.addAll(
                    new Table(
                                    List.of(
                                            part.label(),
                                            " 件",
                                            " 立案",
                                            " 不立案",
                                            " 转信息",
                                            " 并案",
                                            " A",
                                            " B",
                                            " C",
                                            " 其他",
                                            " 满意",
                                            " 基本满意",
                                            " 不满意",
                                            " 逾期"),
                                    rows)
                            .lines(ink));
            lines.add("");
        }
        return lines;
    }

    private static List<String> cells(String value, HandlingStatistics.Row row) {
        return List.of(
                value,
                Labels.number(row.proposals()),
                Labels.number(row.filed()),
                Labels.number(row.refused()),
                Labels.number(row.forwarded()),
                Labels.number(row.refiled()),
                Labels.number(row.a()),
                Labels.number(row.b()),
                Labels.number(row.c()),
                Labels.number(row.other()),
                Labels.number(row.satisfied()),
                Labels.number(row.mostly()),
                Labels.number(row.dissatisfied()),
                Labels.number(row.overdue()));
    }
}
