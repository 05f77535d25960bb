package jianyan.workbench.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.GivenText;
import jianyan.workbench.change.Operation;
import jianyan.workbench.change.Signature;
import jianyan.workbench.values.Comment;
import jianyan.workbench.values.Decision;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.GroupStatus;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.Roll;
import org.jspecify.annotations.Nullable;

/// The rules of what can be done to a group, without any database.
public final class Editing {
    private final Groups groups;
    private final Roll roll;
    private final Signature by;

    public Editing(Groups groups, Roll roll, Signature by) {
        this.groups = groups;
        this.roll = roll;
        this.by = by;
    }

    /// @throws ConflictException when the operation does not fit the group as it is
    public Edit edit(Group group, Operation operation) {
        if (group.status() == GroupStatus.DISMISSED
                && !(operation instanceof Operation.Reopen)
                && !(operation instanceof Operation.Remark)) {
            throw ConflictException.of(
                    "group-dismissed", "id", "组 " + group.id() + " 已定为不归并", "先用 reopen 撤回这个决定");
        }
        Regrouping regrouping = new Regrouping(groups, roll);
        return switch (operation) {
            case Operation.Accept accept -> accept(group, accept.note());
            case Operation.Dismiss dismiss ->
                    Edit.of(
                            group.decided(GroupStatus.DISMISSED, decision(dismiss.reason())),
                            "不予归并：" + dismiss.reason());
            case Operation.Reopen _ -> reopen(group);
            case Operation.Split split -> regrouping.split(group, split);
            case Operation.Merge merge -> regrouping.merge(group, merge);
            case Operation.Move move -> regrouping.move(group, move);
            case Operation.Add add -> regrouping.add(group, add.members());
            case Operation.Remove remove -> regrouping.remove(group, remove.members());
            case Operation.Lead lead -> lead(group, lead.member());
            case Operation.Assign assign -> assign(group, assign);
            case Operation.Rename rename ->
                    Edit.of(
                            group.withMatter(
                                    GivenText.required("matter", rename.matter(), GivenText.SHORT)),
                            "事项改为 " + rename.matter());
            case Operation.Remark remark -> remark(group, remark.text());
        };
    }

    private Edit accept(Group group, @Nullable String note) {
        if (group.status() == GroupStatus.ACCEPTED) {
            throw ConflictException.of(
                    "already-accepted", "id", "组 " + group.id() + " 已同意归并", "不必再做；要改动先看它的经过");
        }
        if (group.members().size() < 2) {
            throw ConflictException.of(
                    "too-few-members", "id", "组 " + group.id() + " 只有一件提案", "归并至少要两件");
        }
        return Edit.of(
                group.withCurrent(roll.current(group.members()))
                        .decided(GroupStatus.ACCEPTED, decision(note)),
                note == null ? "同意归并" : "同意归并：" + note);
    }

    private Edit reopen(Group group) {
        if (group.status() == GroupStatus.OPEN) {
            throw ConflictException.of(
                    "already-open", "id", "组 " + group.id() + " 还没有决定", "没有可撤回的决定");
        }
        if (group.status() == GroupStatus.DISMISSED) {
            group.ids().forEach(this::requireFree);
        }
        return Edit.of(group.decided(GroupStatus.OPEN, null), "撤回决定，重新审议");
    }

    private Edit lead(Group group, String member) {
        Regrouping.requireMembers(group, List.of(member));
        return Edit.of(group.withLead(member), "牵头改为 " + member);
    }

    private static Edit assign(Group group, Operation.Assign units) {
        String department = units.department();
        List<String> given = units.supporting();
        List<String> supporting = given == null ? group.supporting() : given;
        return Edit.of(
                group.withDepartments(department, supporting),
                (department == null ? "承办单位待定" : "承办单位定为 " + department)
                        + (given == null || given.isEmpty()
                                ? ""
                                : "，会办 " + String.join("、", given)));
    }

    private Edit remark(Group group, @Nullable String text) {
        String said = GivenText.required("text", text, GivenText.LONG);
        return Edit.of(
                group.withComments(List.of(new Comment(by.reviewer(), by.at(), said))),
                "意见：" + said);
    }

    private Decision decision(@Nullable String reason) {
        return new Decision(by.reviewer(), by.at(), reason);
    }

    private void requireFree(String document) {
        requireFree(groups, document);
    }

    /// @throws ConflictException when another group holds the proposal
    static void requireFree(Groups groups, String document) {
        Optional<Group> holder = groups.holder(document);
        if (holder.isPresent()) {
            throw held(List.of(document), holder.get().id());
        }
    }

    static ConflictException held(List<String> documents, long holder) {
        return ConflictException.of(
                "proposal-held",
                "members",
                documents.stream().collect(Collectors.joining("、")) + " 已在组 " + holder,
                "一件提案只能在一个组里；先用 move 或 remove 把它移出组 " + holder);
    }
}
