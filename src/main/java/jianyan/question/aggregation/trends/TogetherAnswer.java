package jianyan.question.aggregation.trends;

import java.util.List;
import java.util.Set;
import jianyan.question.Tabular;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Notes;
import jianyan.question.aggregation.Row;
import org.jspecify.annotations.Nullable;

/// How often two queries stand together, row by row and in all.
///
/// @param q the two
/// @param within where both have to stand
public record TogetherAnswer(
        List<String> q,
        TogetherRequest.Unit within,
        List<String> by,
        List<Row<Together>> rows,
        Together total,
        List<String> notes)
        implements Tabular {
    public TogetherAnswer {
        q = List.copyOf(q);
        by = List.copyOf(by);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// The same with something to be said first.
    public TogetherAnswer after(List<String> first) {
        return new TogetherAnswer(q, within, by, rows, total, Notes.after(first, notes));
    }

    /// @param units sentences, passages or documents held
    /// @param first those with the first query
    /// @param second those with the second
    /// @param both those with both
    /// @param expected with both, if either stood without regard to the other: `first · second /
    ///   units`; null when nothing is held
    /// @param ratio `both / expected`; null when nothing is expected
    /// @param interval of the ratio, 95 %, exact for units that fall independently
    public record Together(
            long units,
            long first,
            long second,
            long both,
            @Nullable Double expected,
            @Nullable Double ratio,
            @Nullable Interval interval) {}

    @Override
    public List<?> tableRows() {
        return rows.isEmpty() ? List.of(total) : rows;
    }

    @Override
    public Set<String> tableKeys() {
        return rows.isEmpty() ? Set.of() : Set.copyOf(by);
    }
}
