package jianyan.cli.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jianyan.cli.text.Ink;
import jianyan.cli.text.Labels;
import jianyan.cli.text.Table;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Row;

/// A row for each place on the axes, the total below, and under the table what is to be known of
/// it.
///
/// @param by the codes of the dimensions; without any the total stands alone
/// @param told the cells of a row's figures, under the columns
record GroupedTable<F>(List<String> by, List<String> columns, Function<F, List<String>> told) {
    private static final String TOTAL = "合计";

    List<String> lines(List<Row<F>> rows, F total, List<String> notes, Ink ink) {
        List<String> header = new ArrayList<>();
        by.forEach(dimension -> header.add(Dimension.parse(dimension).label()));
        if (by.isEmpty()) {
            header.add(TOTAL);
        }
        header.addAll(columns);
        List<List<String>> cells = new ArrayList<>();
        for (Row<F> row : rows) {
            List<String> keys =
                    by.stream().map(dimension -> Labels.value(row.at(), dimension)).toList();
            cells.add(with(keys, row.figures()));
        }
        List<String> under = new ArrayList<>(List.of(TOTAL));
        for (int more = 1; more < by.size(); more++) {
            under.add("");
        }
        cells.add(with(under, total));
        List<String> lines = new ArrayList<>(new Table(header, cells).lines(ink));
        notes.forEach(note -> lines.add("注：" + note));
        return lines;
    }

    private List<String> with(List<String> keys, F figures) {
        List<String> cells = new ArrayList<>(keys);
        cells.addAll(told.apply(figures));
        return cells;
    }
}
