package jianyan.aggregation.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sets of cells, each under one number, for parts that belong to more than one cell. Thread-safe.
public final class SeveralCells {
    /// Below [CellTable#NONE], so that no number is taken for a cell.
    private static final int FIRST = CellTable.NONE - 1;

    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private long size;

    /// The number of a set, the same for the same cells in the same order.
    synchronized int number(int[] cells) {
        List<Integer> key = Arrays.stream(cells).boxed().toList();
        return numbers.computeIfAbsent(
                key,
                first -> {
                    sets.add(cells);
                    size += cells.length;
                    return FIRST - sets.size() + 1;
                });
    }

    /// The cells of a number.
    public synchronized int[] of(int number) {
        return sets.get(FIRST - number);
    }

    /// Cells of all sets together.
    synchronized long size() {
        return size;
    }
}
