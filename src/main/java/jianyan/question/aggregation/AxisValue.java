package jianyan.question.aggregation;

/// What a row or column of a table stands for.
public sealed interface AxisValue {
    /// What documents stand under that do not state the value they are grouped by.
    AxisValue UNKNOWN = new Unknown();

    /// As requests write it and people read it; empty for the unknown.
    String written();

    /// A year, a term or a session.
    record Numbered(int number) implements AxisValue {
        @Override
        public String written() {
            return Integer.toString(number);
        }
    }

    /// A name, a code, or years that were put together: 静安区, `review`, `2018–2020`.
    record Named(String name) implements AxisValue {
        @Override
        public String written() {
            return name;
        }
    }

    /// See [#UNKNOWN].
    record Unknown() implements AxisValue {
        @Override
        public String written() {
            return "";
        }
    }

    /// A value of a dimension as the index or a request writes it.
    ///
    /// @throws NumberFormatException when the dimension's values are numbers and this is none
    static AxisValue of(Dimension dimension, String written) {
        if (written.isEmpty()) {
            return UNKNOWN;
        }
        return dimension.isNumbers() ? new Numbered(Integer.parseInt(written)) : new Named(written);
    }
}
