package jianyan.aggregation.trends;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.index.Shards;
import jianyan.index.column.PartTable;
import jianyan.question.aggregation.Dimension;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/// The cells of a table: every combination of the places of its axes, numbered row by row.
record Grid(List<Axis> axes) {
    static Grid of(List<Dimension> by, Shards shards) {
        return new Grid(by.stream().map(dimension -> Axis.of(dimension, shards)).toList());
    }

    int cells() {
        return axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
    }

    /// The place on one axis of a cell.
    int place(int cell, int axis) {
        int rest = cell;
        for (int i = axes.size() - 1; i > axis; i--) {
            rest /= axes.get(i).size();
        }
        return rest % axes.get(axis).size();
    }

    /// The cell that differs from another in its place on one axis.
    int moved(int cell, int axis, int place) {
        int step = 1;
        for (int i = axes.size() - 1; i > axis; i--) {
            step *= axes.get(i).size();
        }
        return cell + (place - place(cell, axis)) * step;
    }

    /// The first axis of years; -1 when there is none.
    int yearAxis() {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).isYears()) {
                return axis;
            }
        }
        return -1;
    }

    /// The values of a cell, by the codes of the dimensions.
    Map<String, @Nullable Object> keys(int cell) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            keys.put(axes.get(axis).dimension().code(), axes.get(axis).value(place(cell, axis)));
        }
        return keys;
    }

    /// Leads from a document's part to its cell, within one segment.
    Axis.Reader reader(LeafReader leaf, PartTable parts) throws IOException {
        List<Axis.Reader> readers = new ArrayList<>();
        for (Axis axis : axes) {
            readers.add(axis.reader(leaf, parts));
        }
        return (doc, part) -> {
            int cell = 0;
            for (int axis = 0; axis < readers.size(); axis++) {
                cell = cell * axes.get(axis).size() + readers.get(axis).place(doc, part);
            }
            return cell;
        };
    }
}
