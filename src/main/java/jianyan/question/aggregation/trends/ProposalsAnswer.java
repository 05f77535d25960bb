package jianyan.question.aggregation.trends;

import java.util.List;
import java.util.Set;
import jianyan.question.Tabular;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Row;
import org.jspecify.annotations.Nullable;

/// How many proposals there are, what share was replied to, how, and after how many days; row by
/// row and in all.
///
/// @param by the dimensions, in the order asked
public record ProposalsAnswer(
        List<String> by, List<Row<Proposals>> rows, Proposals total, List<String> notes)
        implements Tabular {
    public ProposalsAnswer {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// `a`, `b`, `c`, `other` and `outcomeNotStated` add up to `proposals`.
    ///
    /// @param proposals held
    /// @param replied those whose documents hold a reply, its day or how it was marked
    /// @param repliedShare of those held; null when none is
    /// @param replyNotHeld the others: nothing says that they were not replied to
    /// @param a marked as solved or taken up
    /// @param b marked as planned
    /// @param c marked as kept for reference
    /// @param other marked with words of none of the three
    /// @param outcomeNotStated not marked
    /// @param aShare of those marked; null when none is
    /// @param days from filing to reply
    public record Proposals(
            long proposals,
            long replied,
            Figures.@Nullable Share repliedShare,
            long replyNotHeld,
            long a,
            long b,
            long c,
            long other,
            long outcomeNotStated,
            Figures.@Nullable Share aShare,
            Figures.@Nullable Share bShare,
            Figures.@Nullable Share cShare,
            Days days) {}

    /// `known`, `misdated` and `notStated` add up to the proposals.
    ///
    /// @param known proposals of which both days are known
    /// @param misdated whose reply is dated before their filing; in no figure of days
    /// @param notStated of which either day is not known
    /// @param median null when no proposal has both days, as the other quantiles
    public record Days(
            long known,
            long misdated,
            long notStated,
            @Nullable Double median,
            @Nullable Double lowerQuartile,
            @Nullable Double upperQuartile,
            @Nullable Integer least,
            @Nullable Integer most) {}

    @Override
    public List<?> tableRows() {
        return rows.isEmpty() ? List.of(total) : rows;
    }

    @Override
    public Set<String> tableKeys() {
        return rows.isEmpty() ? Set.of() : Set.copyOf(by);
    }
}
