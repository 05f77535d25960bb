package jianyan.evaluation.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// How well groups do on proposals that did not choose their threshold.
///
/// Proposals are divided into folds, what is judged mergeable with each other staying whole. For
/// each fold the threshold with the best F1 over the judged pairs of the other folds is taken, and
/// its groups are held against the judged pairs of this one. A pair is of the fold of its lesser
/// id.
///
/// @param folds of one division
/// @param divisions how many times proposals were divided, each time otherwise
/// @param precision over all divisions together, and the lowest and highest of one
/// @param recall the same
/// @param thresholds how often each was chosen
public record HeldOutGroups(
        int folds,
        int divisions,
        MeanInterval precision,
        MeanInterval recall,
        SortedMap<Double, Integer> thresholds) {
    private static final int DIVISIONS = 10;

    public HeldOutGroups {
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
    }

    /// @param groupings the groups under each threshold
    /// @param judged pairs with their grades
    static HeldOutGroups of(
            SortedMap<Double, List<List<String>>> groupings, Map<Pair, Integer> judged, int folds) {
        SortedMap<Double, List<Pair>> shown = new TreeMap<>();
        groupings.forEach((threshold, groups) ->
                shown.put(
                        threshold,
                        Pair.within(groups).stream().filter(judged::containsKey).toList()));
        List<Double> precisions = new ArrayList<>();
        List<Double> recalls = new ArrayList<>();
        SortedMap<Double, Integer> chosen = new TreeMap<>();
        int found = 0;
        int right = 0;
        int good = 0;
        for (int division = 0; division < DIVISIONS; division++) {
            Map<String, Integer> fold = divided(judged, folds, division);
            int foundHere = 0;
            int rightHere = 0;
            int goodHere = 0;
            for (int held = 0; held < folds; held++) {
                int out = held;
                double threshold =
                        best(shown, judged, pair -> fold.getOrDefault(pair.a(), 0) != out);
                chosen.merge(threshold, 1, Integer::sum);
                Counts counts =
                        Counts.of(
                                shown.getOrDefault(threshold, List.of()),
                                judged,
                                pair -> fold.getOrDefault(pair.a(), 0) == out);
                foundHere += counts.found;
                rightHere += counts.right;
                goodHere += counts.good;
            }
            precisions.add(share(rightHere, foundHere));
            recalls.add(share(rightHere, goodHere));
            found += foundHere;
            right += rightHere;
            good += goodHere;
        }
        return new HeldOutGroups(
                folds,
                DIVISIONS,
                spread(share(right, found), precisions),
                spread(share(right, good), recalls),
                chosen);
    }

    private interface PairTest {
        boolean test(Pair pair);
    }

    private record Counts(int found, int right, int good) {
        static Counts of(List<Pair> shown, Map<Pair, Integer> judged, PairTest counted) {
            int found = 0;
            int right = 0;
            for (Pair pair : shown) {
                if (counted.test(pair)) {
                    found++;
                    right += isGood(judged.getOrDefault(pair, 0)) ? 1 : 0;
                }
            }
            int good = 0;
            for (Map.Entry<Pair, Integer> each : judged.entrySet()) {
                good += counted.test(each.getKey()) && isGood(each.getValue()) ? 1 : 0;
            }
            return new Counts(found, right, good);
        }

        double f1() {
            return share(2 * right, found + good);
        }
    }

    private static boolean isGood(int grade) {
        return grade >= Judgements.MERGEABLE;
    }

    private static double best(
            SortedMap<Double, List<Pair>> shown, Map<Pair, Integer> judged, PairTest counted) {
        double best = shown.firstKey();
        double most = -1;
        for (Map.Entry<Double, List<Pair>> each : shown.entrySet()) {
            double f1 = Counts.of(each.getValue(), judged, counted).f1();
            if (f1 > most) {
                most = f1;
                best = each.getKey();
            }
        }
        return best;
    }

    private static Map<String, Integer> divided(Map<Pair, Integer> judged, int folds, long seed) {
        Map<String, String> heads = new HashMap<>();
        judged.keySet()
                .forEach(pair -> {
                    heads.putIfAbsent(pair.a(), pair.a());
                    heads.putIfAbsent(pair.b(), pair.b());
                });
        judged.forEach((pair, grade) -> {
            if (isGood(grade)) {
                heads.put(head(pair.b(), heads), head(pair.a(), heads));
            }
        });
        List<String> wholes = new ArrayList<>(new TreeSet<>(heads.values()));
        wholes.removeIf(each -> !head(each, heads).equals(each));
        Collections.shuffle(wholes, new Random(seed));
        Map<String, Integer> places = new HashMap<>();
        wholes.forEach(each -> places.put(each, places.size() % folds));
        Map<String, Integer> fold = new HashMap<>();
        heads.keySet().forEach(id -> fold.put(id, places.getOrDefault(head(id, heads), 0)));
        return fold;
    }

    private static String head(String id, Map<String, String> heads) {
        String head = id;
        while (!heads.getOrDefault(head, head).equals(head)) {
            head = heads.getOrDefault(head, head);
        }
        return head;
    }

    private static double share(int part, int all) {
        return (double) part / Math.max(1, all);
    }

    private static MeanInterval spread(double all, List<Double> each) {
        return new MeanInterval(all, Collections.min(each), Collections.max(each));
    }
}
