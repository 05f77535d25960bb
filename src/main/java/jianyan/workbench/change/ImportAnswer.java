package jianyan.workbench.change;

import java.util.List;
import jianyan.workbench.values.GroupView;
import org.jspecify.annotations.Nullable;

/// What became of the suggestions for some filters.
///
/// @param change null when there was nothing to take in
/// @param groups those that were taken in
/// @param skipped what was suggested and left out
public record ImportAnswer(
        @Nullable Change change,
        List<GroupView> groups,
        List<Skipped> skipped,
        List<String> notes) {
    public ImportAnswer {
        groups = List.copyOf(groups);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }
}
