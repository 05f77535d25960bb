package jianyan.workbench.change;

import java.util.List;
import jianyan.workbench.values.Group;

/// A change that was made.
///
/// @param groups those that it touched and that are still there, as they are now
public record Outcome(Change change, List<Group> groups) {
    public Outcome {
        groups = List.copyOf(groups);
    }
}
