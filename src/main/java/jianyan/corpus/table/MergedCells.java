package jianyan.corpus.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The merged cells of a sheet: what stands in the uppermost row of such a range holds for the rows
/// below it too. Rows are asked for in ascending order. Used by one thread.
final class MergedCells {
    private static final class Range {
        final int firstRow;
        final int lastRow;
        final int column;
        @Nullable String value;

        Range(int firstRow, int lastRow, int column) {
            this.firstRow = firstRow;
            this.lastRow = lastRow;
            this.column = column;
        }
    }

    private final List<Range> ranges = new ArrayList<>();

    /// Rows and columns count from 0; ranges within one row carry nothing.
    void add(int firstRow, int lastRow, int column) {
        if (lastRow > firstRow) {
            ranges.add(new Range(firstRow, lastRow, column));
        }
    }

    /// Fills in what was said above, and keeps what this row says for those below.
    void carry(int row, List<String> cells) {
        ranges.removeIf(range -> range.lastRow < row);
        for (Range range : ranges) {
            if (range.firstRow > row) {
                continue;
            }
            if (range.firstRow == row) {
                range.value = range.column < cells.size() ? cells.get(range.column) : "";
            } else if (range.value != null && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                while (cells.size() <= range.column) {
                    cells.add("");
                }
                cells.set(range.column, range.value);
            }
        }
    }
}
