package jianyan.workbench.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;

/// What a change does, before it is written down.
///
/// @param after the groups that it leaves different or new; versions are counted on when written
/// @param gone the ids of the groups that are no more
/// @param records what it leaves of proposals and sessions
/// @param summary as [Change#summary]
public record Edit(List<Group> after, List<Long> gone, List<Noted> records, String summary) {
    public Edit {
        after = List.copyOf(after);
        gone = List.copyOf(gone);
        records = List.copyOf(records);
    }

    public Edit(List<Group> after, List<Long> gone, String summary) {
        this(after, gone, List.of(), summary);
    }

    public static Edit of(Group after, String summary) {
        return new Edit(List.of(after), List.of(), summary);
    }

    public static Edit of(List<Noted> records, String summary) {
        return new Edit(List.of(), List.of(), records, summary);
    }

    /// The proposals that it touches: those in the groups that it changes, then and after, and
    /// those that it notes something of.
    public Set<String> proposals(Groups before) {
        Set<String> touched = new LinkedHashSet<>();
        for (Group group : after) {
            touched.addAll(group.ids());
            before.find(group.id()).ifPresent(each -> touched.addAll(each.ids()));
        }
        gone.forEach(id -> before.find(id).ifPresent(each -> touched.addAll(each.ids())));
        records.stream()
                .filter(each -> each.kind() == Noted.Kind.HANDLING)
                .forEach(each -> touched.add(each.key()));
        return touched;
    }
}
