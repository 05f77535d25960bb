package jianyan.workbench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.engine.Engine;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.Noted;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.Handlings;
import jianyan.workbench.store.Store;
import jianyan.workbench.values.BeyondAccessException;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;
import jianyan.workbench.values.UnknownGroupException;
import org.jspecify.annotations.Nullable;

/// What of the workbench somebody sees: no group with a member whose document they may not see, and
/// nothing that was noted of such a document. Nor can they change it.
final class Sight {
    /// Of whoever sees every document.
    static final Sight ALL = new Sight(null);

    private final @Nullable Engine engine;

    Sight(@Nullable Engine engine) {
        this.engine = engine;
    }

    private Set<String> withheld(Collection<String> ids) {
        return engine == null ? Set.of() : engine.withheld(ids);
    }

    Groups of(Groups all) {
        Set<Long> closed = closed(all.all());
        if (closed.isEmpty()) {
            return all;
        }
        SortedMap<Long, Group> seen = new TreeMap<>(all.byId());
        seen.keySet().removeAll(closed);
        return new Groups(seen, all.seq(), all.nextId());
    }

    Handlings of(Handlings all) {
        Set<String> closed = withheld(all.byId().keySet());
        if (closed.isEmpty()) {
            return all;
        }
        SortedMap<String, Handling> seen = new TreeMap<>(all.byId());
        seen.keySet().removeAll(closed);
        return new Handlings(seen, all.seq());
    }

    /// The changes after one that touched nothing that is withheld, then or at any other time: a
    /// summary names what a group held when it was made.
    List<Change> changes(Store store, long after) throws SQLException {
        List<Change> changes = store.changes(after);
        if (engine == null) {
            return changes;
        }
        Set<Long> groups = closed(store.everyGroup());
        Set<String> proposals =
                withheld(changes.stream().flatMap(change -> change.proposals().stream()).toList());
        return changes.stream()
                .filter(change -> change.proposals().stream().noneMatch(proposals::contains))
                .filter(change ->
                        change.groups().stream().noneMatch(each -> groups.contains(each.id())))
                .toList();
    }

    private Set<Long> closed(Collection<Group> groups) {
        Set<String> closed =
                withheld(
                        groups.stream().flatMap(group -> group.ids().stream()).distinct().toList());
        return groups.stream()
                .filter(group -> group.ids().stream().anyMatch(closed::contains))
                .map(Group::id)
                .collect(Collectors.toSet());
    }

    /// The group in the version that somebody decided on.
    ///
    /// @throws UnknownGroupException when there never was such a group, or they may not see it
    /// @throws ConflictException when it is another version by now
    Group current(Store store, Groups all, long id, int version) throws SQLException {
        Groups groups = of(all);
        Group group = groups.byId().get(id);
        if (group != null && group.version() == version) {
            return group;
        }
        List<Change> since = new ArrayList<>();
        boolean known = false;
        for (Change change : changes(store, 0)) {
            for (Change.Touched touched : change.groups()) {
                known |= touched.id() == id;
                if (touched.id() == id && touched.version() > version) {
                    since.add(change);
                }
            }
        }
        if (!known) {
            throw UnknownGroupException.never(id);
        }
        throw new ConflictException(
                "stale-version",
                "version",
                group == null
                        ? "组 " + id + " 已经不在了"
                        : "组 " + id + " 现在是第 " + group.version() + " 版，不是第 " + version + " 版",
                "看过这些改动后，用最新的版本再做一次",
                since);
    }

    /// @throws BeyondAccessException when somebody would change what they may not see
    void require(Edit edit, Groups before) {
        if (engine == null) {
            return;
        }
        List<Group> touched =
                Stream.concat(
                                edit.after().stream(),
                                Stream.concat(
                                                edit.after().stream().map(Group::id),
                                                edit.gone().stream())
                                        .flatMap(id -> before.find(id).stream()))
                        .toList();
        List<String> noted = edit.records().stream().map(Noted::key).toList();
        if (!closed(touched).isEmpty() || !withheld(noted).isEmpty()) {
            throw new BeyondAccessException("beyond-access", "这一步会改动您不能查看的文档所在的组", "请能查看这些文档的人来做");
        }
    }
}
