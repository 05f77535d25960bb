package jianyan.question.aggregation.trends;

import java.util.List;
import java.util.Set;
import jianyan.question.Tabular;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Notes;
import jianyan.question.aggregation.Row;
import org.jspecify.annotations.Nullable;

/// How many speak of each query, row by row and in all.
///
/// @param by the dimensions, in the order asked
public record MeasuresAnswer(
        List<String> by, List<Row<Measures>> rows, List<Row<Measures>> totals, List<String> notes)
        implements Tabular {
    public MeasuresAnswer {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
    }

    /// The same with something to be said first.
    public MeasuresAnswer after(List<String> first) {
        return new MeasuresAnswer(by, rows, totals, Notes.after(first, notes));
    }

    /// @param documents with an occurrence
    /// @param documentsHeld with or without one
    /// @param documentShare of those held; null when none is
    /// @param proposals with an occurrence, among `proposalsHeld`
    /// @param districts with a document that has one, among the `districtsHeld` that have any
    ///   document
    /// @param diffusion the share of these districts; null when no district is held
    /// @param first where it was first spoken of; null when it was not
    /// @param last where it was last spoken of
    /// @param undated documents with an occurrence that neither date nor year is known of, which
    ///   can be neither
    public record Measures(
            long documents,
            long documentsHeld,
            Figures.@Nullable Share documentShare,
            long proposals,
            long proposalsHeld,
            Figures.@Nullable Share proposalShare,
            long districts,
            long districtsHeld,
            Figures.@Nullable Share diffusion,
            @Nullable Mention first,
            @Nullable Mention last,
            long undated) {}

    /// A sentence that speaks of it.
    ///
    /// @param when the day of the document, or as much of it as is known
    public record Mention(
            String when,
            String document,
            String title,
            String passage,
            int start,
            int end,
            String text) {}

    @Override
    public List<?> tableRows() {
        return rows.isEmpty() ? totals : rows;
    }

    @Override
    public Set<String> tableKeys() {
        return rows.isEmpty() ? Set.of() : Set.copyOf(by);
    }
}
