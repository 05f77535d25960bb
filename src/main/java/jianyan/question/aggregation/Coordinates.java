package jianyan.question.aggregation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a cell stands in its table: one value on each axis.
///
/// @param by the dimensions of the axes, in the order asked
/// @param values one for each
public record Coordinates(List<Dimension> by, List<AxisValue> values) {
    /// Of a total.
    public static final Coordinates NONE = new Coordinates(List.of(), List.of());

    public Coordinates {
        by = List.copyOf(by);
        values = List.copyOf(values);
        if (by.size() != values.size()) {
            throw new IllegalArgumentException(by + " and " + values);
        }
    }

    /// In a table of one axis.
    public static Coordinates of(Dimension dimension, String written) {
        return new Coordinates(List.of(dimension), List.of(AxisValue.of(dimension, written)));
    }

    /// @throws IllegalArgumentException when the table has no such axis
    public AxisValue on(Dimension dimension) {
        int axis = by.indexOf(dimension);
        if (axis < 0) {
            throw new IllegalArgumentException("no axis of " + dimension + " among " + by);
        }
        return values.get(axis);
    }

    /// The same as a number; null when it is unknown or a name.
    public @Nullable Integer number(Dimension dimension) {
        return on(dimension) instanceof AxisValue.Numbered known ? known.number() : null;
    }

    /// The same as text; null when it is unknown.
    public @Nullable String text(Dimension dimension) {
        AxisValue value = on(dimension);
        return value instanceof AxisValue.Unknown ? null : value.written();
    }

    public boolean isAnyUnknown() {
        return values.contains(AxisValue.UNKNOWN);
    }

    /// Where the line of cells stands that runs along an axis.
    public Coordinates without(Dimension dimension) {
        List<Dimension> others = new ArrayList<>(by);
        List<AxisValue> left = new ArrayList<>(values);
        left.remove(others.indexOf(dimension));
        others.remove(dimension);
        return new Coordinates(others, left);
    }
}
