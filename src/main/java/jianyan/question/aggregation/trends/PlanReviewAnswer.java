package jianyan.question.aggregation.trends;

import java.util.List;
import java.util.Set;
import jianyan.document.Coded;
import jianyan.question.Tabular;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Notes;
import org.jspecify.annotations.Nullable;

/// Plans and reviews of the same year and district, side by side.
public record PlanReviewAnswer(List<Row> rows, List<String> notes) implements Tabular {
    public PlanReviewAnswer {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// The same with something to be said first.
    public PlanReviewAnswer after(List<String> first) {
        return new PlanReviewAnswer(rows, Notes.after(first, notes));
    }

    /// @param year the coverage year, both planned and reviewed
    /// @param district null for documents above the level of a district
    /// @param plan from sections that plan the year
    /// @param review from sections that review it
    public record Row(
            String q,
            int year,
            @Nullable String district,
            Figures plan,
            Figures review,
            Finding finding) {}

    /// What the two say together. Silence is only told where the other side is held.
    public enum Finding implements Coded {
        /// Planned and reviewed.
        BOTH,
        /// Planned, not spoken of in the review that is held.
        PLAN_ONLY,
        /// Reviewed, not spoken of in the plan that is held.
        REVIEW_ONLY,
        /// Both are held, neither speaks of it.
        NEITHER,
        /// No review of the year is held.
        REVIEW_NOT_HELD,
        /// No plan of the year is held.
        PLAN_NOT_HELD;

        public static Finding of(Figures plan, Figures review) {
            if (plan.documentsHeld() == 0) {
                return PLAN_NOT_HELD;
            }
            if (review.documentsHeld() == 0) {
                return REVIEW_NOT_HELD;
            }
            if (plan.occurrences() > 0) {
                return review.occurrences() > 0 ? BOTH : PLAN_ONLY;
            }
            return review.occurrences() > 0 ? REVIEW_ONLY : NEITHER;
        }
    }

    @Override
    public List<?> tableRows() {
        return rows;
    }

    @Override
    public Set<String> tableKeys() {
        return Set.of("district");
    }
}
