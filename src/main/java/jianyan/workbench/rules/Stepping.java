package jianyan.workbench.rules;

import java.util.ArrayList;
import java.util.List;
import jianyan.workbench.change.Change;
import jianyan.workbench.change.ConflictException;
import jianyan.workbench.change.Edit;
import jianyan.workbench.change.Noted;
import jianyan.workbench.change.Signature;
import jianyan.workbench.handling.Handling;
import jianyan.workbench.handling.Handlings;
import jianyan.workbench.handling.Step;
import org.jspecify.annotations.Nullable;

/// Notes one step of several proposals at once.
public final class Stepping {
    private final Handlings handlings;
    private final List<Change> changes;
    private final Signature by;

    /// @param changes all there were
    public Stepping(Handlings handlings, List<Change> changes, Signature by) {
        this.handlings = handlings;
        this.changes = List.copyOf(changes);
        this.by = by;
    }

    /// @param ids of proposals that are held
    /// @param seen the last change that the person knows of; null to go by what stands now
    /// @throws ConflictException when something was noted of one of them since
    public Edit edit(List<String> ids, @Nullable Long seen, Step step) {
        requireSeen(ids, seen);
        List<Noted> records = new ArrayList<>();
        for (String id : ids) {
            Handling before = handlings.of(id);
            records.add(new Noted(Noted.Kind.HANDLING, id, step.apply(before, by)));
        }
        return Edit.of(records, step.summary() + "：" + named(ids));
    }

    private void requireSeen(List<String> ids, @Nullable Long seen) {
        if (seen == null) {
            return;
        }
        List<Change> unseen =
                changes.stream()
                        .filter(change -> change.seq() > seen)
                        .filter(change -> ids.stream().anyMatch(change::notes))
                        .toList();
        if (!unseen.isEmpty()) {
            throw new ConflictException(
                    "stale-version",
                    "seen",
                    "第 " + seen + " 步之后又有 " + unseen.size() + " 步改动",
                    "看过这些改动后，用最新的步数再做一次",
                    unseen);
        }
    }

    private static String named(List<String> ids) {
        int shown = 5;
        return ids.size() <= shown
                ? String.join("、", ids)
                : String.join("、", ids.subList(0, shown)) + " 等 " + ids.size() + " 件";
    }
}
