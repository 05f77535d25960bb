package jianyan.workbench.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group as it is shown: the [Group], and how its members compare with the index of the moment.
public record GroupView(
        long id,
        int version,
        GroupStatus status,
        String matter,
        String lead,
        @Nullable String department,
        List<String> supporting,
        List<MemberView> members,
        List<PairEvidence> pairs,
        @Nullable Decision decision,
        List<Comment> comments) {
    public GroupView {
        supporting = List.copyOf(supporting);
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
        comments = List.copyOf(comments);
    }

    /// A member with what became of it.
    public record MemberView(
            String id,
            String title,
            @Nullable String number,
            List<String> sponsors,
            MemberState state) {
        public MemberView {
            sponsors = List.copyOf(sponsors);
        }
    }

    public static GroupView of(Group group, Roll roll) {
        return new GroupView(
                group.id(),
                group.version(),
                group.status(),
                group.matter(),
                group.lead(),
                group.department(),
                group.supporting(),
                group.members().stream().map(member -> view(member, roll)).toList(),
                group.pairs(),
                group.decision(),
                group.comments());
    }

    private static MemberView view(Member member, Roll roll) {
        MemberState state =
                roll.find(member.id())
                        .map(now ->
                                now.fingerprint().equals(member.fingerprint())
                                        ? MemberState.CURRENT
                                        : MemberState.CHANGED)
                        .orElse(MemberState.GONE);
        return new MemberView(
                member.id(), member.title(), member.number(), member.sponsors(), state);
    }
}
