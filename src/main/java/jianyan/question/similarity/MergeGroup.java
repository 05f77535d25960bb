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
/// @param apart what that member asks for and no other; null when there is no such ask
/// @param touching the group that this one almost became one with; null when none is near
public record MergeGroup(
        List<Member> members,
        String lead,
        String matter,
        double score,
        @Nullable String department,
        List<Pair> pairs,
        Reason reason,
        List<Near> near,
        String loosest,
        @Nullable Ask apart,
        @Nullable Touching touching) {
    public MergeGroup {
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
        near = List.copyOf(near);
    }

    /// The same group beside another.
    public MergeGroup touching(Touching other) {
        return new MergeGroup(
                members,
                lead,
                matter,
                score,
                department,
                pairs,
                reason,
                near,
                loosest,
                apart,
                other);
    }

    /// Another suggested group.
    ///
    /// @param lead by which it is found among the groups
    /// @param likeness of the members of both on the average
    /// @param reason between the two members that are most alike
    public record Touching(String lead, String matter, double likeness, Reason reason) {}

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
