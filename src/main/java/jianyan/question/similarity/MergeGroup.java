package jianyan.question.similarity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposals that can be handled together.
///
/// @param members by id
/// @param lead the id of the member that speaks for all: put forward by an organisation before
///   several persons before one, then with asks that cover most of the others', then of the least
///   number
/// @param matter what the group is about, in a few words of the proposals' own
/// @param score the mean score of all pairs
/// @param department the undertaking department that most members name; null when none does
/// @param pairs every pair of members with the evidence
/// @param reason why they belong together: what the lead asks for as others do
/// @param near what stands in no group and is nearly like this one, the nearest first
/// @param loosest the id of the member that fits least
public record MergeGroup(
        List<Member> members,
        String lead,
        String matter,
        double score,
        @Nullable String department,
        List<Pair> pairs,
        Reason reason,
        List<Near> near,
        String loosest) {
    public MergeGroup {
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
        near = List.copyOf(near);
    }

    /// A proposal of a group.
    public record Member(String id, String title, @Nullable String number) {}

    /// Two members, `a` before `b` by id.
    ///
    /// @param level null where the two are held together by the others alone
    public record Pair(
            String a,
            String b,
            double score,
            @Nullable Level level,
            ScoreParts parts,
            Reason reason) {}

    /// A proposal beside a group.
    ///
    /// @param reason beside the member that it is most like
    public record Near(String id, String title, @Nullable String number, Reason reason) {}
}
