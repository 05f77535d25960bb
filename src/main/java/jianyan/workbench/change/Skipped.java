package jianyan.workbench.change;

import java.util.List;

/// Proposals that were suggested together and not taken in.
///
/// @param held whether `groups` hold them; otherwise they were dismissed together in `groups`
public record Skipped(List<String> members, boolean held, List<Long> groups) {
    public Skipped {
        members = List.copyOf(members);
        groups = List.copyOf(groups);
    }
}
