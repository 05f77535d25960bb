package jianyan.aggregation.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jianyan.aggregation.cells.CellTable.Slice;
import jianyan.index.Deadline;
import jianyan.query.Places;

/// Leads from a document's part to its cells, within one stretch of documents.
final class GridReader {
    private final Grid grid;
    private final List<AxisReader> readers = new ArrayList<>();
    private int[] several = {};

    GridReader(Grid grid, Places places, Slice slice, Deadline deadline) throws IOException {
        this.grid = grid;
        for (Axis axis : grid.axes()) {
            readers.add(AxisReader.of(axis, places, slice, deadline));
        }
    }

    /// @return a cell, [AxisReader#NOWHERE], or [AxisReader#SEVERAL] for those of [#several]
    int cell(int doc, int part) throws IOException {
        int cell = 0;
        boolean isSeveral = false;
        for (int axis = 0; axis < readers.size(); axis++) {
            int size = grid.axes().get(axis).size();
            int place = readers.get(axis).place(doc, part);
            if (place == AxisReader.NOWHERE) {
                return AxisReader.NOWHERE;
            }
            if (place >= 0 && !isSeveral) {
                cell = cell * size + place;
                continue;
            }
            several =
                    crossed(
                            isSeveral ? several : new int[] {cell},
                            size,
                            place >= 0 ? new int[] {place} : readers.get(axis).several());
            isSeveral = true;
        }
        return isSeveral ? AxisReader.SEVERAL : cell;
    }

    /// The cells of the part that was asked for last.
    int[] several() {
        return several;
    }

    private static int[] crossed(int[] cells, int size, int[] places) {
        int[] crossed = new int[cells.length * places.length];
        int next = 0;
        for (int cell : cells) {
            for (int place : places) {
                crossed[next++] = cell * size + place;
            }
        }
        return crossed;
    }
}
