package jianyan.corpus.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One row of a table: the values of each column, several where the cell holds a list.
///
/// @param number the row's number, from 1, the header not counted
/// @param line the row as its program counts them, from 1
/// @param where the row as whoever looks at the table would name it: 工作表“2023”第 5 行
public record CorpusRow(int number, int line, String where, Map<String, List<String>> cells) {
    public CorpusRow {
        cells = new LinkedHashMap<>(cells);
    }

    /// The values of several columns that are not blank, in order.
    public List<String> values(List<String> columns) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            for (String value : cells.getOrDefault(column, List.of())) {
                if (!value.isBlank()) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /// The first such value, without white space round it; empty if there is none.
    public String value(List<String> columns) {
        List<String> values = values(columns);
        return values.isEmpty() ? "" : values.getFirst().strip();
    }
}
