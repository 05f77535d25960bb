package jianyan.workbench.values;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All groups as they stood after one change.
///
/// @param byId those that are there
/// @param seq the change
/// @param nextId the id of the next new group
public record Groups(SortedMap<Long, Group> byId, long seq, long nextId) {
    public static final Groups NONE = new Groups(new TreeMap<>(), 0, 1);

    public Groups {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    public Collection<Group> all() {
        return byId.values();
    }

    public Optional<Group> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// @throws UnknownGroupException when there is none
    public Group require(long id) {
        return find(id).orElseThrow(() ->
                id < 1 || id >= nextId
                        ? UnknownGroupException.never(id)
                        : UnknownGroupException.gone(id));
    }

    /// The group that holds a proposal now; a dismissed one holds none.
    public Optional<Group> holder(String document) {
        return byId.values().stream()
                .filter(group -> group.status().isLive() && group.holds(document))
                .findFirst();
    }
}
