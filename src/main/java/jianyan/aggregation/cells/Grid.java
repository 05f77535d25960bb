package jianyan.aggregation.cells;

import java.util.ArrayList;
import java.util.List;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Dimension;

/// The cells of a table: every combination of the places of its axes, numbered row by row.
public record Grid(List<Axis> axes) {
    /// More cells than anybody can look at; a table of this size fills a few dozen megabytes.
    static final int MAX_CELLS = 100_000;

    public Grid {
        axes = List.copyOf(axes);
    }

    /// Refuses a table that would be too large.
    ///
    /// @param tables how many of this grid are asked for at once
    public void check(int tables) {
        long cells = size() * tables;
        if (cells > MAX_CELLS) {
            throw new InvalidRequestException(
                    "too-many-cells",
                    "by",
                    "表格会有 " + cells + " 格",
                    "不超过 " + MAX_CELLS + " 格；减少词或分组，或加筛选");
        }
    }

    /// As many cells as there are, however many.
    long size() {
        long cells = 1;
        for (Axis axis : axes) {
            cells = Math.multiplyExact(cells, axis.size());
        }
        return cells;
    }

    public int cells() {
        return Math.toIntExact(size());
    }

    /// The place on one axis of a cell.
    public int place(int cell, int axis) {
        int rest = cell;
        for (int i = axes.size() - 1; i > axis; i--) {
            rest /= axes.get(i).size();
        }
        return rest % axes.get(axis).size();
    }

    /// The cell that differs from another in its place on one axis.
    public int moved(int cell, int axis, int place) {
        int step = 1;
        for (int i = axes.size() - 1; i > axis; i--) {
            step *= axes.get(i).size();
        }
        return cell + (place - place(cell, axis)) * step;
    }

    /// The first axis of years; -1 when there is none.
    public int yearAxis() {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).isYears()) {
                return axis;
            }
        }
        return -1;
    }

    /// The number of an axis; -1 when the table has none of that dimension.
    public int axis(Dimension dimension) {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).dimension() == dimension) {
                return axis;
            }
        }
        return -1;
    }

    /// What a cell stands for.
    public Coordinates at(int cell) {
        List<AxisValue> values = new ArrayList<>(axes.size());
        for (int axis = 0; axis < axes.size(); axis++) {
            values.add(axes.get(axis).value(place(cell, axis)));
        }
        return new Coordinates(axes.stream().map(Axis::dimension).toList(), values);
    }
}
