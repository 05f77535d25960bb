package jianyan.workbench.handling;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where all proposals stand that somebody has touched, after one change.
///
/// @param seq the change
public record Handlings(SortedMap<String, Handling> byId, long seq) {
    public static final Handlings NONE = new Handlings(new TreeMap<>(), 0);

    public Handlings {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    public Handling of(String id) {
        return byId.getOrDefault(id, Handling.none(id));
    }
}
