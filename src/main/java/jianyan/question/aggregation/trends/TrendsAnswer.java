package jianyan.question.aggregation.trends;

import java.util.List;
import java.util.Set;
import jianyan.question.Tabular;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Notes;
import org.jspecify.annotations.Nullable;

/// Counts with their denominators, cell by cell and in total.
///
/// @param by the dimensions, in the order asked
/// @param measure what `rate` is: `per10k`, occurrences per 10,000 characters held
/// @param trends what can be said of each series of years; empty when not grouped by years
/// @param borders when the places of the table changed, by year; a chart marks these years
/// @param notes what a reader of the figures should know
public record TrendsAnswer(
        List<String> by,
        String measure,
        List<Cell> cells,
        List<Total> totals,
        List<Series> trends,
        List<BorderChange> borders,
        List<String> notes)
        implements Tabular {
    public TrendsAnswer {
        by = List.copyOf(by);
        cells = List.copyOf(cells);
        totals = List.copyOf(totals);
        trends = List.copyOf(trends);
        borders = List.copyOf(borders);
        notes = List.copyOf(notes);
    }

    /// The same with something to be said first.
    public TrendsAnswer after(List<String> first) {
        return new TrendsAnswer(
                by, measure, cells, totals, trends, borders, Notes.after(first, notes));
    }

    /// @param at its value on each axis of `by`
    /// @param smoothed the rate over this year and its neighbours together, beside the raw one;
    ///   null unless asked for
    public record Cell(String q, Coordinates at, Figures figures, @Nullable Double smoothed) {}

    /// All cells of one query together.
    public record Total(String q, Figures figures) {}

    /// How the yearly rates of one query go, within one value of the other dimension.
    ///
    /// @param at its values on the axes but that of the years
    /// @param points the years that hold documents
    /// @param claim null when nothing can be said
    /// @param reason why nothing can be said, or why no direction is claimed; null with a direction
    public record Series(
            String q, Coordinates at, int points, @Nullable Claim claim, @Nullable String reason) {}

    /// @param p of the Mann-Kendall test, two-sided
    /// @param adjusted the same by Holm over all series of the answer; the direction rests on it
    /// @param from the first year that holds documents
    /// @param ratio the rate of `to` over that of `from`; null when it cannot be formed
    /// @param interval of the ratio; null without one
    /// @param words said in place of a ratio that would rest on no occurrence; else null
    public record Claim(
            Direction direction,
            long s,
            double p,
            double adjusted,
            int from,
            int to,
            @Nullable Double ratio,
            @Nullable Interval interval,
            @Nullable String words) {}

    @Override
    public List<?> tableRows() {
        return cells.isEmpty() ? totals : cells;
    }

    @Override
    public Set<String> tableKeys() {
        return cells.isEmpty() ? Set.of() : Set.copyOf(by);
    }
}
