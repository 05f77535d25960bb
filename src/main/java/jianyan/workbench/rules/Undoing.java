package jianyan.workbench.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.Noted;
import jianyan.workbench.handling.Handlings;
import jianyan.workbench.values.Group;
import jianyan.workbench.values.Groups;
import org.jspecify.annotations.Nullable;

/// Goes back to what the groups were after an earlier change: all of them, or one with those that
/// it has exchanged members with since. Both states are compared; what happened between does not
/// matter.
public final class Undoing {
    private final Groups now;
    private final Groups then;
    private final Handlings noted;
    private final Handlings notedThen;
    private final List<Change> since;

    /// @param noted where the proposals stand now
    /// @param notedThen where they stood then
    /// @param since the changes after `then`
    public Undoing(
            Groups now, Groups then, Handlings noted, Handlings notedThen, List<Change> since) {
        this.now = now;
        this.then = then;
        this.noted = noted;
        this.notedThen = notedThen;
        this.since = List.copyOf(since);
    }

    /// Takes back what was noted of one proposal; its group stays as it is.
    ///
    /// @param seen the last change that the person knows of
    public Edit editProposal(String proposal, long seen) {
        requireSeen(
                since.stream()
                        .filter(change -> change.seq() > seen && change.notes(proposal))
                        .toList(),
                seen);
        List<Noted> records = records(Set.of(proposal));
        if (records.isEmpty()) {
            throw nothing();
        }
        return Edit.of(records, proposal + " 的办理撤销到第 " + then.seq() + " 步之后");
    }

    private List<Noted> records(Set<String> proposals) {
        return proposals.stream()
                .filter(id -> !Objects.equals(noted.byId().get(id), notedThen.byId().get(id)))
                .map(id -> new Noted(Noted.Kind.HANDLING, id, notedThen.byId().get(id)))
                .toList();
    }

    private Set<String> everyProposal() {
        Set<String> all = new TreeSet<>(noted.byId().keySet());
        all.addAll(notedThen.byId().keySet());
        return all;
    }

    private ConflictException nothing() {
        return ConflictException.of(
                "nothing-to-undo", "to", "现在与第 " + then.seq() + " 步之后没有不同", "更早的一步");
    }

    private static void requireSeen(List<Change> unseen, long seen) {
        if (!unseen.isEmpty()) {
            throw new ConflictException(
                    "stale-version",
                    "seen",
                    "第 " + seen + " 步之后又有 " + unseen.size() + " 步改动",
                    "看过这些改动后，用最新的步数再做一次",
                    unseen);
        }
    }

    /// @param group null for all groups
    /// @param seen the last change that the person knows of
    /// @throws ConflictException when what would be undone changed after that, when nothing would
    ///   be undone, or when another group holds a proposal by now
    public Edit edit(@Nullable Long group, long seen) {
        Set<Long> scope = scope(group);
        List<Change> unseen =
                since.stream()
                        .filter(change -> change.seq() > seen)
                        .filter(change -> group == null || scope.stream().anyMatch(change::touches))
                        .toList();
        requireSeen(unseen, seen);
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
        List<Noted> records = group == null ? records(everyProposal()) : List.of();
        if (after.isEmpty() && gone.isEmpty() && records.isEmpty()) {
            throw nothing();
        }
        requireHeldOnce(after, gone);
        return new Edit(
                after,
                gone,
                records,
                group == null
                        ? "撤销到第 " + then.seq() + " 步之后"
                        : "组 " + group + " 撤销到第 " + then.seq() + " 步之后");
    }

    /// A group comes with those that were there then and share a proposal with it, then or now, and
    /// with those made since of such proposals alone. A group made since that took in others as
    /// well is somebody else's work and stays.
    private Set<Long> scope(@Nullable Long group) {
        Set<Long> everyone = new TreeSet<>(now.byId().keySet());
        everyone.addAll(then.byId().keySet());
        if (group == null) {
            return everyone;
        }
        Set<Long> scope = new TreeSet<>(Set.of(group));
        boolean grown = true;
        while (grown) {
            Set<String> proposals = new HashSet<>();
            scope.forEach(id -> proposals.addAll(proposals(id)));
            grown = false;
            for (long id : everyone) {
                Set<String> own = proposals(id);
                if (then.byId().containsKey(id)
                        ? !Collections.disjoint(own, proposals)
                        : proposals.containsAll(own)) {
                    grown |= scope.add(id);
                }
            }
        }
        return scope;
    }

    /// What a group held then and holds now.
    private Set<String> proposals(long id) {
        Set<String> proposals = new HashSet<>();
        then.find(id).ifPresent(group -> proposals.addAll(group.ids()));
        now.find(id).ifPresent(group -> proposals.addAll(group.ids()));
        return proposals;
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
