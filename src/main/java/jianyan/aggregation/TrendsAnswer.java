package jianyan.aggregation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts with their denominators, cell by cell and in total.
///
/// @param by the dimensions, in the order asked
/// @param measure what `rate` is: `per10k`, occurrences per 10,000 characters held
/// @param notes what a reader of the figures should know
public record TrendsAnswer(
        List<String> by, String measure, List<Cell> cells, List<Total> totals, List<String> notes) {
    /// @param keys the value of each dimension in `by`; null for what is unknown
    public record Cell(String q, Map<String, @Nullable Object> keys, Figures figures) {}

    /// All cells of one query together.
    public record Total(String q, Figures figures) {}

    /// @param occurrences exact occurrences
    /// @param documents documents with at least one
    /// @param characters characters held: Han characters and runs of letters or digits, of all
    ///   passages that could have held an occurrence
    /// @param documentsHeld documents held, with or without an occurrence
    /// @param rate occurrences per 10,000 characters; null when nothing is held, which is not zero
    /// @param interval the exact 95 % Poisson interval of the rate; null when nothing is held
    public record Figures(
            long occurrences,
            long documents,
            long characters,
            long documentsHeld,
            @Nullable Double rate,
            @Nullable Interval interval) {}

    /// Bounds of a 95 % interval.
    public record Interval(double low, double high) {}
}
