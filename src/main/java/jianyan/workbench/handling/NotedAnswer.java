package jianyan.workbench.handling;

import jianyan.workbench.values.Change;

import java.util.List;

/// A step that was noted, with where its proposals stand.
public record NotedAnswer(Change change, List<HandlingView> proposals) {
    public NotedAnswer {
        proposals = List.copyOf(proposals);
    }
}
