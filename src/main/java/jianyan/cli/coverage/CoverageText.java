package jianyan.cli.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.cli.text.Text;
import jianyan.question.aggregation.coverage.CoverageAnswer;
import jianyan.question.aggregation.coverage.CoverageAnswer.Cell;

/// What is held, a row for each place.
public final class CoverageText implements Text<CoverageAnswer> {
    private final Ink ink;

    public CoverageText(Ink ink) {
        this.ink = ink;
    }

    @Override
    public List<String> lines(CoverageAnswer answer) {
        Map<String, List<Cell>> places = new LinkedHashMap<>();
        for (Cell cell : answer.cells()) {
            String place = Labels.place(cell.region(), cell.district());
            places.computeIfAbsent(place.isEmpty() ? "未知" : place, key -> new ArrayList<>())
                    .add(cell);
        }
        List<List<String>> rows = new ArrayList<>();
        places.forEach((place, cells) -> {
            cells.sort(
                    Comparator.comparing(
                            Cell::year, Comparator.nullsLast(Comparator.naturalOrder())));
            for (Cell cell : cells) {
                rows.add(
                        List.of(
                                cell.equals(cells.getFirst()) ? place : "",
                                cell.year() == null ? "未知" : cell.year().toString(),
                                Labels.number(cell.documents()),
                                Labels.number(cell.characters())));
            }
        });
        List<String> lines =
                new ArrayList<>(new Table(List.of("地方", "年份", " 文档", " 字数"), rows).lines(ink));
        lines.add("");
        lines.add(
                "共 "
                        + Labels.number(answer.documents())
                        + " 份文档，"
                        + Labels.number(answer.characters())
                        + " 字；跨年份的文档在每个年份各计一次");
        return lines;
    }
}
