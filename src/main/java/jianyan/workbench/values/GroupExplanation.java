package jianyan.workbench.values;

import java.util.List;
import java.util.Optional;
import jianyan.question.similarity.Ask;
import jianyan.question.similarity.GroupEvidence;
import jianyan.question.similarity.MergeGroup;
import jianyan.question.similarity.Reason;
import org.jspecify.annotations.Nullable;

/// Why the members of a group under review belong together, from the texts of the moment.
///
/// @param version of the group that this is said of
/// @param members those that are held, with what they ask for
/// @param leadRule what leads are chosen by, in Chinese
/// @param near what stands near, with the group that holds it
/// @param loosest the id of the member that fits least; null below three members
/// @param apart what that member asks for and no other; null when there is no such ask
/// @param touching the group of the nearest proposal that another group holds; null when none is
///   near
public record GroupExplanation(
        long id,
        int version,
        List<GroupEvidence.Member> members,
        String leadRule,
        String matter,
        @Nullable Reason reason,
        List<MergeGroup.Pair> pairs,
        List<Near> near,
        @Nullable String loosest,
        @Nullable Ask apart,
        @Nullable Touching touching,
        List<String> notes) {
    public GroupExplanation {
        members = List.copyOf(members);
        pairs = List.copyOf(pairs);
        near = List.copyOf(near);
        notes = List.copyOf(notes);
    }

    /// Another group that is nearly like this one.
    public record Touching(long id, String matter) {}

    /// A proposal beside the group.
    ///
    /// @param group the number of the group that holds it; null when none does
    public record Near(
            String id,
            String title,
            @Nullable String number,
            Reason reason,
            @Nullable Long group) {}

    public static GroupExplanation of(Group group, GroupEvidence evidence, Groups groups) {
        return new GroupExplanation(
                group.id(),
                group.version(),
                evidence.members(),
                evidence.leadRule(),
                evidence.matter(),
                evidence.reason(),
                evidence.pairs(),
                evidence.near().stream().map(each -> near(each, groups)).toList(),
                evidence.loosest(),
                evidence.apart(),
                evidence.near().stream()
                        .flatMap(each -> groups.holder(each.id()).stream())
                        .filter(other -> other.id() != group.id())
                        .findFirst()
                        .map(other -> new Touching(other.id(), other.matter()))
                        .orElse(null),
                evidence.notes());
    }

    private static Near near(MergeGroup.Near near, Groups groups) {
        Optional<Group> holder = groups.holder(near.id());
        return new Near(
                near.id(),
                near.title(),
                near.number(),
                near.reason(),
                holder.map(Group::id).orElse(null));
    }
}
