package jianyan.workbench.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes, the newest first.
///
/// @param total how many there are on all pages
/// @param seq the last change of all
/// @param next the `before` of the next page; null on the last
public record HistoryAnswer(List<Change> changes, int total, long seq, @Nullable Long next) {
    public HistoryAnswer {
        changes = List.copyOf(changes);
    }
}
