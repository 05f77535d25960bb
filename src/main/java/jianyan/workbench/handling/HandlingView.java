package jianyan.workbench.handling;

import java.util.List;
import jianyan.document.Document;
import jianyan.document.Proposal;
import jianyan.workbench.values.SessionName;
import org.jspecify.annotations.Nullable;

/// Where a proposal stands, beside what its document says of itself. What was noted goes before
/// what a table brought along.
///
/// @param session as its committee calls it
/// @param closed whether the session is closed, so that this can only be read
/// @param group the number of the merge group that holds it; null when none does
/// @param department the lead department that counts
/// @param supporting the supporting departments that count
/// @param result what counts as the review's result, in words
/// @param outcome what counts as the result of the handling, in words
/// @param satisfaction what counts as the sponsors' word
/// @param overdue whether the day has passed and there is no result
public record HandlingView(
        String id,
        String title,
        @Nullable String number,
        List<String> sponsors,
        @Nullable String sector,
        @Nullable String category,
        String session,
        boolean closed,
        @Nullable Long group,
        @Nullable String department,
        List<String> supporting,
        @Nullable String result,
        @Nullable String outcome,
        @Nullable String satisfaction,
        boolean overdue,
        Handling handling) {
    public HandlingView {
        sponsors = List.copyOf(sponsors);
        supporting = List.copyOf(supporting);
    }

    public static HandlingView of(
            Document document,
            Handling handling,
            @Nullable Long group,
            boolean closed,
            boolean overdue) {
        Proposal proposal = document.proposal();
        Handling.Assigned assigned = handling.assigned();
        Handling.Filed filed = handling.filed();
        Handling.Result result = handling.result();
        Handling.Judged judged = handling.judged();
        return new HandlingView(
                document.id(),
                document.title(),
                proposal == null ? null : proposal.number(),
                proposal == null ? List.of() : proposal.sponsors(),
                proposal == null ? null : proposal.sector(),
                proposal == null ? null : proposal.category(),
                SessionName.orYear(document.metadata()),
                closed,
                group,
                assigned != null
                        ? assigned.department()
                        : proposal == null ? null : proposal.department(),
                assigned != null
                        ? assigned.supporting()
                        : proposal == null ? List.of() : proposal.supporting(),
                filed != null
                        ? filed.filing().label()
                        : proposal == null ? null : proposal.result(),
                result != null
                        ? result.grade().name()
                        : proposal == null ? null : proposal.outcome(),
                judged != null
                        ? judged.satisfaction().label()
                        : proposal == null ? null : proposal.satisfaction(),
                overdue,
                handling);
    }
}
