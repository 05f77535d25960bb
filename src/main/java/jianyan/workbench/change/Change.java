package jianyan.workbench.change;

import java.time.Instant;
import java.util.List;

/// One line of the history.
///
/// @param seq counts all changes from 1
/// @param summary what was done, in Chinese, with the reasons that were given
/// @param groups the groups that it touched
/// @param proposals the ids of those of which it noted something
public record Change(
        long seq,
        Instant at,
        String reviewer,
        Action action,
        String summary,
        List<Touched> groups,
        List<String> proposals) {
    public Change {
        groups = List.copyOf(groups);
        proposals = List.copyOf(proposals);
    }

    /// A group as a change left it.
    ///
    /// @param gone whether it is no more, its members having gone to another
    public record Touched(long id, int version, boolean gone) {}

    public boolean notes(String proposal) {
        return proposals.contains(proposal);
    }

    public boolean touches(long group) {
        return groups.stream().anyMatch(touched -> touched.id() == group);
    }
}
