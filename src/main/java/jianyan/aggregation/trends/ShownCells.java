package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Tally;

/// The cells worth a row: all pairs of values that hold anything, and the years between them.
final class ShownCells {
    private ShownCells() {}

    static List<Integer> of(Grid grid, Tally held) {
        List<boolean[]> used = new ArrayList<>();
        for (int axis = 0; axis < grid.axes().size(); axis++) {
            boolean[] places = new boolean[grid.axes().get(axis).size()];
            for (int cell = 0; cell < grid.cells(); cell++) {
                if (held.documents(cell) > 0) {
                    places[grid.place(cell, axis)] = true;
                }
            }
            if (grid.axes().get(axis).isYears()) {
                fillGaps(places);
            }
            used.add(places);
        }
        return IntStream.range(0, grid.cells())
                .filter(cell ->
                        IntStream.range(0, used.size())
                                .allMatch(axis -> used.get(axis)[grid.place(cell, axis)]))
                .boxed()
                .toList();
    }

    /// Leaves the last place, that of the unknown, as it is.
    private static void fillGaps(boolean[] places) {
        int first = -1;
        int last = -1;
        for (int place = 0; place < places.length - 1; place++) {
            if (places[place]) {
                first = first < 0 ? place : first;
                last = place;
            }
        }
        for (int place = Math.max(first, 0); place < last; place++) {
            places[place] = true;
        }
    }
}
