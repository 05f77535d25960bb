package jianyan.question.aggregation;

/// What tables say where a value would stand.
public final class DimensionLabels {
    /// Stands in tables in place of a value that documents do not state; an empty cell could be a
    /// total.
    public static final String UNKNOWN = "未注明";

    private DimensionLabels() {}
}
