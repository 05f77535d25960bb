package jianyan.workbench.values;

import java.util.List;

/// What a change does to the groups, before it is written down.
///
/// @param after the groups that it leaves different or new; versions are counted on when written
/// @param gone the ids of the groups that are no more
/// @param summary as [Change#summary]
public record Edit(List<Group> after, List<Long> gone, String summary) {
    public Edit {
        after = List.copyOf(after);
        gone = List.copyOf(gone);
    }

    public static Edit of(Group after, String summary) {
        return new Edit(List.of(after), List.of(), summary);
    }
}
