package jianyan.workbench.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Groups by ascending id.
///
/// @param total how many there are on all pages
/// @param seq the last change; to be named when something is undone
/// @param next where the next page begins; null on the last
public record GroupsList(List<GroupView> groups, int total, long seq, @Nullable Long next) {
    public GroupsList {
        groups = List.copyOf(groups);
    }
}
