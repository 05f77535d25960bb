package jianyan.workbench.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.query.InvalidRequestException;
import jianyan.question.similarity.GroupEvidence;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.GivenText;
import jianyan.workbench.change.Operation;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.Member;
import jianyan.workbench.values.PairEvidence;
import jianyan.workbench.values.Roll;
import org.jspecify.annotations.Nullable;

/// The rules of who is in which group. A proposal is in one group at most; a group never runs
/// empty; members that change take the decision on them away.
public final class Regrouping {
    private final Groups groups;
    private final Roll roll;

    public Regrouping(Groups groups, Roll roll) {
        this.groups = groups;
        this.roll = roll;
    }

    /// A group that a person puts together.
    public Edit create(List<String> ids, @Nullable String matter, @Nullable String lead) {
        List<Member> members = roll.require(GivenText.members(ids));
        ids.forEach(id -> Editing.requireFree(groups, id));
        String chosen = lead == null ? members.getFirst().id() : lead;
        if (!ids.contains(chosen)) {
            throw notAMember(chosen, "lead");
        }
        String given = GivenText.optional("matter", matter, GivenText.SHORT);
        Group group =
                Group.open(
                        groups.nextId(),
                        given == null ? title(members, chosen) : given,
                        chosen,
                        null,
                        members,
                        List.of(),
                        given == null);
        return Edit.of(
                lead == null ? named(group, "") : named(group, chosen),
                "新建，" + members.size() + " 件：" + String.join("、", group.ids()));
    }

    Edit split(Group group, Operation.Split split) {
        requireMembers(group, split.members());
        List<Member> leaving = some(group, split.members(), true);
        List<Member> staying = some(group, split.members(), false);
        requireRest(staying, "split");
        String lead = Group.central(leaving, group.pairs());
        Group part =
                Group.open(
                        groups.nextId(),
                        split.matter() == null ? title(leaving, lead) : split.matter(),
                        lead,
                        group.department(),
                        leaving,
                        group.pairs(),
                        split.matter() == null);
        return new Edit(
                List.of(with(group, staying, group.pairs()), named(part, "")),
                List.of(),
                "拆出 " + leaving.size() + " 件为组 " + part.id() + "：" + joined(leaving));
    }

    Edit merge(Group group, Operation.Merge merge) {
        Group other = other(group, merge.other());
        List<Member> all = new ArrayList<>(group.members());
        all.addAll(other.members());
        GivenText.members(all.stream().map(Member::id).toList());
        return new Edit(
                List.of(with(group, all, both(group, other)).withComments(other.comments())),
                List.of(other.id()),
                "并入组 "
                        + other.id()
                        + " 的 "
                        + other.members().size()
                        + " 件："
                        + joined(other.members()));
    }

    Edit move(Group group, Operation.Move move) {
        requireMembers(group, List.of(move.member()));
        Group target = other(group, move.to());
        List<Member> staying = some(group, List.of(move.member()), false);
        requireRest(staying, "move");
        List<Member> joined = new ArrayList<>(target.members());
        joined.addAll(some(group, List.of(move.member()), true));
        GivenText.members(joined.stream().map(Member::id).toList());
        return new Edit(
                List.of(
                        with(group, staying, group.pairs()),
                        with(target, joined, both(group, target))),
                List.of(),
                move.member() + " 由组 " + group.id() + " 移到组 " + target.id());
    }

    Edit add(Group group, List<String> ids) {
        ids.forEach(id -> Editing.requireFree(groups, id));
        List<Member> all = new ArrayList<>(group.members());
        List<Member> joining = roll.require(ids);
        all.addAll(joining);
        GivenText.members(all.stream().map(Member::id).toList());
        return Edit.of(
                with(group, all, group.pairs()), "加入 " + joining.size() + " 件：" + joined(joining));
    }

    Edit remove(Group group, List<String> ids) {
        requireMembers(group, ids);
        List<Member> staying = some(group, ids, false);
        requireRest(staying, "remove");
        return Edit.of(
                with(group, staying, group.pairs()),
                "移出 " + ids.size() + " 件：" + String.join("、", ids));
    }

    /// The same group with other members: a lead that stays stays.
    private Group with(Group group, List<Member> members, List<PairEvidence> pairs) {
        Group changed = group.withMembers(members, pairs);
        return named(changed, changed.holds(group.lead()) ? group.lead() : "");
    }

    /// The group under the name that its members share, unless a person named it, and under a lead
    /// that the rule of suggestions chooses where none is given.
    private Group named(Group group, String lead) {
        GroupEvidence evidence = roll.evidence(group.ids());
        String ruled = evidence.lead();
        String chosen = !lead.isEmpty() || ruled == null ? lead : ruled;
        String matter = evidence.matter();
        return group.named(
                group.derived() && !matter.isEmpty() ? shortened(matter) : group.matter(),
                chosen.isEmpty() ? group.lead() : chosen);
    }

    static void requireMembers(Group group, List<String> ids) {
        for (String id : ids) {
            if (!group.holds(id)) {
                throw notAMember(id, "members");
            }
        }
    }

    private static InvalidRequestException notAMember(String id, String where) {
        return new InvalidRequestException("not-a-member", where, id + " 不在这个组里", "组内成员的编号");
    }

    private static void requireRest(List<Member> staying, String operation) {
        if (staying.isEmpty()) {
            throw new InvalidRequestException(
                    "group-would-be-empty",
                    "members",
                    "这样组里就没有提案了",
                    operation.equals("remove") ? "整组不归并用 dismiss" : "整组并入另一组用 merge");
        }
    }

    /// A live group that is another than this.
    private Group other(Group group, long id) {
        if (id == group.id()) {
            throw new InvalidRequestException("same-group", "to", "是同一个组", "另一个组的组号");
        }
        Group other = groups.require(id);
        if (!other.status().isLive()) {
            throw ConflictException.of(
                    "group-dismissed", "to", "组 " + id + " 已定为不归并", "先用 reopen 撤回这个决定");
        }
        return other;
    }

    private static List<Member> some(Group group, List<String> ids, boolean named) {
        Set<String> chosen = new TreeSet<>(ids);
        return group.members().stream()
                .filter(member -> chosen.contains(member.id()) == named)
                .toList();
    }

    /// The evidence of two groups, each pair once.
    private static List<PairEvidence> both(Group one, Group other) {
        Map<List<String>, PairEvidence> pairs = new LinkedHashMap<>();
        one.pairs().forEach(pair -> pairs.put(List.of(pair.a(), pair.b()), pair));
        other.pairs().forEach(pair -> pairs.put(List.of(pair.a(), pair.b()), pair));
        return List.copyOf(pairs.values());
    }

    private static String title(List<Member> members, String id) {
        String title =
                members.stream()
                        .filter(member -> member.id().equals(id))
                        .map(Member::title)
                        .findFirst()
                        .orElseThrow();
        return shortened(title);
    }

    private static String shortened(String words) {
        return words.length() <= GivenText.SHORT ? words : words.substring(0, GivenText.SHORT);
    }

    private static String joined(List<Member> members) {
        return String.join("、", members.stream().map(Member::id).toList());
    }
}
