package jianyan.workbench.handling;

import java.util.List;
import jianyan.workbench.change.Change;

/// A step that was noted, with where its proposals stand.
public record NotedAnswer(Change change, List<HandlingView> proposals) {
    public NotedAnswer {
        proposals = List.copyOf(proposals);
    }
}
