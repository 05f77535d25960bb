package jianyan.workbench.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jianyan.question.similarity.MergeGroup;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.Skipped;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.Member;
import jianyan.workbench.values.PairEvidence;
import jianyan.workbench.values.Roll;

/// Takes suggestions in beside what people decided, which stays as it is.
///
/// A proposal that a group holds is left out of what is suggested now; what is then smaller than
/// two is no group. Proposals that were looked at together and dismissed are not brought up again,
/// unless another joins them.
public final class Suggesting {
    private final Groups groups;
    private final Roll roll;
    private final List<Group> taken = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private long nextId;

    public Suggesting(Groups groups, Roll roll) {
        this.groups = groups;
        this.roll = roll;
        this.nextId = groups.nextId();
    }

    public void suggest(MergeGroup suggestion) {
        List<String> free = new ArrayList<>();
        List<String> held = new ArrayList<>();
        Set<Long> holders = new LinkedHashSet<>();
        for (MergeGroup.Member member : suggestion.members()) {
            groups.holder(member.id())
                    .ifPresentOrElse(
                            holder -> {
                                held.add(member.id());
                                holders.add(holder.id());
                            },
                            () -> free.add(member.id()));
        }
        if (!held.isEmpty()) {
            skipped.add(new Skipped(held, true, List.copyOf(holders)));
        }
        if (free.size() < 2) {
            return;
        }
        List<Long> refused = dismissedWith(free);
        if (!refused.isEmpty()) {
            skipped.add(new Skipped(free, false, refused));
            return;
        }
        List<PairEvidence> pairs = suggestion.pairs().stream().map(PairEvidence::of).toList();
        List<Member> members = roll.require(free);
        String lead =
                free.contains(suggestion.lead())
                        ? suggestion.lead()
                        : Group.central(members, pairs);
        taken.add(
                Group.open(
                        nextId++,
                        suggestion.matter(),
                        lead,
                        suggestion.department(),
                        members,
                        pairs,
                        true));
    }

    private List<Long> dismissedWith(List<String> ids) {
        return groups.all().stream()
                .filter(group -> group.status() == GroupStatus.DISMISSED)
                .filter(group -> group.ids().containsAll(ids))
                .map(Group::id)
                .toList();
    }

    public Edit edit(String scope) {
        int members = taken.stream().mapToInt(group -> group.members().size()).sum();
        return new Edit(
                taken,
                List.of(),
                "导入建议 "
                        + taken.size()
                        + " 组 "
                        + members
                        + " 件"
                        + (scope.isEmpty() ? "" : "：" + scope));
    }

    public List<Skipped> skipped() {
        return skipped;
    }
}
