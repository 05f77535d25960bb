package jianyan.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Goes back to what the groups were after an earlier change: all of them, or one with those that
/// it has exchanged members with since.
final class Undoing {
    private final Groups now;
    private final Groups then;
    private final List<Change> since;

    /// @param since the changes after `then`
    Undoing(Groups now, Groups then, List<Change> since) {
        this.now = now;
        this.then = then;
        this.since = List.copyOf(since);
    }

    /// @param group null for all groups
    /// @param seen the last change that the person knows of
    /// @throws ConflictException when what would be undone changed after that, when nothing would
    ///   be undone, or when another group holds a proposal by now
    Edit edit(@Nullable Long group, long seen) {
        Set<Long> scope = scope(group);
        List<Change> unseen =
                since.stream()
                        .filter(change -> change.seq() > seen)
                        .filter(change ->
                                change.groups().stream()
                                        .anyMatch(touched -> scope.contains(touched.id())))
                        .toList();
        if (!unseen.isEmpty()) {
            throw new ConflictException(
                    "stale-version",
                    "seen",
                    "第 " + seen + " 步之后又有 " + unseen.size() + " 步改动",
                    "看过这些改动后，用最新的步数再做一次",
                    unseen);
        }
        List<Group> after = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        for (long id : scope) {
            Group before = then.byId().get(id);
            Group present = now.byId().get(id);
            if (before == null && present != null) {
                gone.add(id);
            } else if (before != null
                    && (present == null
                            || !before.withVersion(present.version()).equals(present))) {
                after.add(before);
            }
        }
        if (after.isEmpty() && gone.isEmpty()) {
            throw ConflictException.of(
                    "nothing-to-undo", "to", "现在与第 " + then.seq() + " 步之后没有不同", "更早的一步");
        }
        requireHeldOnce(after, gone);
        return new Edit(
                after,
                gone,
                group == null
                        ? "撤销到第 " + then.seq() + " 步之后"
                        : "组 " + group + " 撤销到第 " + then.seq() + " 步之后");
    }

    private Set<Long> scope(@Nullable Long group) {
        Set<Long> scope = new TreeSet<>();
        if (group == null) {
            since.forEach(change -> change.groups().forEach(touched -> scope.add(touched.id())));
            return scope;
        }
        scope.add(group);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Change change : since) {
                // An import touches many groups that have nothing to do with each other.
                if (change.action() != Action.IMPORT
                        && change.action() != Action.UNDO
                        && change.groups().stream()
                                .anyMatch(touched -> scope.contains(touched.id()))) {
                    for (Change.Touched touched : change.groups()) {
                        grown |= scope.add(touched.id());
                    }
                }
            }
        }
        return scope;
    }

    private void requireHeldOnce(Collection<Group> after, Collection<Long> gone) {
        Map<Long, Group> result = new HashMap<>(now.byId());
        gone.forEach(result::remove);
        after.forEach(group -> result.put(group.id(), group));
        Map<String, Long> holders = new HashMap<>();
        for (Group group : result.values()) {
            if (group.status().isLive()) {
                for (String document : group.ids()) {
                    Long other = holders.put(document, group.id());
                    if (other != null) {
                        throw Editing.held(List.of(document), other);
                    }
                }
            }
        }
    }
}
