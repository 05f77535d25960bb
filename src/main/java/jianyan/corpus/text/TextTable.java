package jianyan.corpus.text;

import java.util.List;

/// A table that stands in a text: its lines and, what these cannot say, its cells.
///
/// @param from the first of its lines
/// @param to behind its last line
/// @param rows the cells of each row, empty ones too
public record TextTable(int from, int to, List<List<String>> rows) {
    public TextTable {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
