package jianyan.workbench.values;

import java.util.List;

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
}
