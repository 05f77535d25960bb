package jianyan.workbench.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A merge group under review.
///
/// @param id never used again for another group
/// @param version counts the changes to this group from 1; a decision names the version that it was
///   made on
/// @param matter what the group is about, in a few words
/// @param lead the id of the member that the others are merged into
/// @param department the undertaking department, as suggested or assigned
/// @param supporting the supporting departments, as assigned
/// @param members at least one, no document twice
/// @param pairs the evidence there is about the members; those that a person put together may have
///   none
/// @param decision null while the group is open
/// @param comments in the order in which they were made
/// @param derived whether the program worked the matter out: then it does so anew when members come
///   and go, and what a person wrote stays
public record Group(
        long id,
        int version,
        GroupStatus status,
        String matter,
        String lead,
        @Nullable String department,
        List<String> supporting,
        List<Member> members,
        List<PairEvidence> pairs,
        @Nullable Decision decision,
        List<Comment> comments,
        boolean derived) {
    public Group {
        // What was written before the program knew supporting departments has none.
        supporting = supporting == null ? List.of() : List.copyOf(supporting);
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
        comments = List.copyOf(comments);
        Set<String> ids = ids(members);
        if (ids.size() != members.size()) {
            throw new IllegalArgumentException("group " + id + " has a member twice");
        }
        if (!ids.contains(lead)) {
            throw new IllegalArgumentException("the lead of group " + id + " is no member");
        }
        if ((decision == null) != (status == GroupStatus.OPEN)) {
            throw new IllegalArgumentException("group " + id + " is " + status + " by nobody");
        }
    }

    /// A new group that nobody has decided on.
    public static Group open(
            long id,
            String matter,
            String lead,
            @Nullable String department,
            List<Member> members,
            Collection<PairEvidence> pairs,
            boolean derived) {
        return new Group(
                id,
                1,
                GroupStatus.OPEN,
                matter,
                lead,
                department,
                List.of(),
                members,
                among(ids(members), pairs),
                null,
                List.of(),
                derived);
    }

    public boolean holds(String document) {
        return members.stream().anyMatch(member -> member.id().equals(document));
    }

    /// The documents of the members, in their order.
    public Set<String> ids() {
        return ids(members);
    }

    /// The same group with other members. A decision was made on those that were there, so it falls
    /// away; a lead that left is replaced by the member most like the others.
    public Group withMembers(List<Member> others, Collection<PairEvidence> evidence) {
        List<PairEvidence> known = among(ids(others), evidence);
        return new Group(
                id,
                version,
                GroupStatus.OPEN,
                matter,
                ids(others).contains(lead) ? lead : central(others, known),
                department,
                supporting,
                others,
                known,
                null,
                comments,
                derived);
    }

    public Group decided(GroupStatus by, @Nullable Decision why) {
        return new Group(
                id,
                version,
                by,
                matter,
                lead,
                department,
                supporting,
                members,
                pairs,
                why,
                comments,
                derived);
    }

    public Group withCurrent(List<Member> current) {
        return new Group(
                id,
                version,
                status,
                matter,
                lead,
                department,
                supporting,
                current,
                pairs,
                decision,
                comments,
                derived);
    }

    public Group withLead(String document) {
        return new Group(
                id,
                version,
                status,
                matter,
                document,
                department,
                supporting,
                members,
                pairs,
                decision,
                comments,
                derived);
    }

    public Group withDepartments(@Nullable String name, List<String> others) {
        return new Group(
                id, version, status, matter, lead, name, others, members, pairs, decision, comments,
                derived);
    }

    public Group withMatter(String words) {
        return new Group(
                id,
                version,
                status,
                words,
                lead,
                department,
                supporting,
                members,
                pairs,
                decision,
                comments,
                false);
    }

    /// The same group under the name and the lead that its members now call for.
    public Group named(String words, String document) {
        return new Group(
                id,
                version,
                status,
                words,
                document,
                department,
                supporting,
                members,
                pairs,
                decision,
                comments,
                derived);
    }

    public Group withComments(Collection<Comment> more) {
        List<Comment> all = new ArrayList<>(comments);
        all.addAll(more);
        all.sort(Comparator.comparing(Comment::at));
        return new Group(
                id,
                version,
                status,
                matter,
                lead,
                department,
                supporting,
                members,
                pairs,
                decision,
                all,
                derived);
    }

    public Group withVersion(int number) {
        return new Group(
                id,
                number,
                status,
                matter,
                lead,
                department,
                supporting,
                members,
                pairs,
                decision,
                comments,
                derived);
    }

    /// The member with the highest sum of scores, the first by id among equals.
    public static String central(List<Member> members, Collection<PairEvidence> evidence) {
        return members.stream()
                .map(Member::id)
                .max(
                        Comparator.comparingDouble((String id) ->
                                        evidence.stream()
                                                .filter(pair -> pair.isAbout(id))
                                                .mapToDouble(PairEvidence::score)
                                                .sum())
                                .thenComparing(Comparator.<String>reverseOrder()))
                .orElseThrow(() -> new IllegalArgumentException("no members"));
    }

    private static Set<String> ids(List<Member> members) {
        return members.stream()
                .map(Member::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<PairEvidence> among(Set<String> ids, Collection<PairEvidence> pairs) {
        return pairs.stream()
                .filter(pair -> ids.contains(pair.a()) && ids.contains(pair.b()))
                .toList();
    }
}
