package jianyan.corpus.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import jianyan.document.Repair;
import jianyan.document.SourceSpan;

/// What the repairs of one file did, act by act, so that each act can be told by the document it
/// fell in.
public final class RepairLog {
    /// @param at where in the source it happened
    record Act(String kind, int at, List<SourceSpan> taken) {}

    private final List<Act> acts = new ArrayList<>();

    /// Something was done at a place and nothing was taken out.
    public void note(String kind, int at) {
        acts.add(new Act(kind, at, List.of()));
    }

    /// A piece of text was taken out of the reading text.
    public void take(String kind, MappedText from, int start, int end) {
        List<SourceSpan> spans = from.spans(start, end);
        acts.add(new Act(kind, spans.getFirst().start(), spans));
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    void add(Act act) {
        acts.add(act);
    }

    public boolean isEmpty() {
        return acts.isEmpty();
    }

    /// Adds what another log noted.
    public void addAll(RepairLog other) {
        acts.addAll(other.acts);
    }

    /// The acts at places that `belongs` accepts, summed up by kind.
    public List<Repair> repairs(IntPredicate belongs) {
        Map<String, List<Act>> byKind = new TreeMap<>();
        for (Act act : acts) {
            if (belongs.test(act.at)) {
                byKind.computeIfAbsent(act.kind, ignored -> new ArrayList<>()).add(act);
            }
        }
        Map<String, Repair> repairs = new LinkedHashMap<>();
        byKind.forEach((kind, found) ->
                repairs.put(
                        kind,
                        new Repair(
                                kind,
                                found.size(),
                                found.stream()
                                        .flatMap(act -> act.taken.stream())
                                        .sorted()
                                        .toList())));
        return List.copyOf(repairs.values());
    }
}
