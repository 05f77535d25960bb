package jianyan.workbench.values;

import java.util.List;

/// A change that was made, with the groups that it left.
public record ChangeAnswer(Change change, List<GroupView> groups) {
    public ChangeAnswer {
        groups = List.copyOf(groups);
    }
}
