package jianyan.evaluation.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts answers by kind while they come in. Thread-safe.
final class Tallies {
    static final String ALL = "all";
    static final String HEAVY = "heavy";

    private static final String OK = "200";
    private static final String BUSY = "503";

    private static final class Tally {
        private final List<Double> millis = new ArrayList<>();
        private int refused;
        private final SortedMap<String, Integer> failed = new TreeMap<>();
    }

    private final SortedMap<String, Tally> tallies = new TreeMap<>();

    /// @param became the status of the answer, or what came in its place
    synchronized void add(String kind, String became, double millis) {
        put(kind, became, millis);
        if (!kind.equals(HEAVY)) {
            put(ALL, became, millis);
        }
    }

    private void put(String kind, String became, double millis) {
        Tally tally = tallies.computeIfAbsent(kind, _ -> new Tally());
        switch (became) {
            case OK -> tally.millis.add(millis);
            case BUSY -> tally.refused++;
            default -> tally.failed.merge(became, 1, Integer::sum);
        }
    }

    synchronized SortedMap<String, MixedLoad.Outcome> outcomes() {
        SortedMap<String, MixedLoad.Outcome> outcomes = new TreeMap<>();
        tallies.forEach((kind, tally) ->
                outcomes.put(
                        kind, new MixedLoad.Outcome(tally.millis, tally.refused, tally.failed)));
        return outcomes;
    }
}
