package jianyan.question.similarity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be said of proposals that somebody put together, from the texts of the moment.
///
/// @param members those that are held, each with what it asks for; who asked sees by it what is
///   gone
/// @param lead the id of the member that speaks for all by the rule of suggestions; null when none
///   is held
/// @param leadRule what leads are chosen by, in Chinese
/// @param matter what they are about, in a few words of their own; empty when none is held
/// @param reason why they belong together; null for one alone
/// @param pairs every pair of members with the evidence
/// @param near what is nearly like all of them and is of the same session, the nearest first
/// @param loosest the id of the member that fits least; null below three members
/// @param apart what that member asks for and no other; null when there is no such ask
/// @param notes what was not looked at
public record GroupEvidence(
        List<Member> members,
        @Nullable String lead,
        String leadRule,
        String matter,
        @Nullable Reason reason,
        List<MergeGroup.Pair> pairs,
        List<MergeGroup.Near> near,
        @Nullable String loosest,
        @Nullable Ask apart,
        List<String> notes) {
    public GroupEvidence {
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
        near = List.copyOf(near);
        notes = List.copyOf(notes);
    }

    /// A member with its asks, in reading order; the title, which asks too, is left out.
    public record Member(String id, String title, @Nullable String number, List<Ask> asks) {
        public Member {
            asks = List.copyOf(asks);
        }
    }
}
