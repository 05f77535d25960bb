package jianyan.workbench.change;

import java.util.List;
import jianyan.workbench.values.GroupView;

/// A change that was made, with the groups that it left.
public record ChangeAnswer(Change change, List<GroupView> groups) {
    public ChangeAnswer {
        groups = List.copyOf(groups);
    }
}
