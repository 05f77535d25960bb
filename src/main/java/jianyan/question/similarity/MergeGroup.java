package jianyan.question.similarity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposals that can be handled together.
///
/// @param members by id
/// @param lead the id of the member that is most like the others
/// @param matter what the group is about, in a few words of the proposals' own
/// @param score the mean score of all pairs
/// @param department the undertaking department that most members name; null when none does
/// @param pairs every pair of members with the evidence
public record MergeGroup(
        List<Member> members,
        String lead,
        String matter,
        double score,
        @Nullable String department,
        List<Pair> pairs) {
    public MergeGroup {
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
    }

    /// A proposal of a group.
    public record Member(String id, String title, @Nullable String number) {}

    /// Two members, `a` before `b` by id.
    ///
    /// @param level null where the two are held together by the others alone
    public record Pair(String a, String b, double score, @Nullable Level level, Parts parts) {}
}
