package jianyan.evaluation.similarity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Ranked answers held against judgements, one value for each query.
///
/// The gain of grade g is 2^g − 1 and is discounted by log2(rank + 1) (Järvelin and Kekäläinen
/// 2002); the ideal ranking is over all judged candidates of the query. Recall, precision at 1 and
/// reciprocal rank are over the queries with a mergeable candidate.
///
/// @param ndcg the normalized discounted cumulative gain of each query that has any gain
/// @param recall the share of the mergeable candidates that were shown
/// @param first 1 when the first shown is mergeable, else 0
/// @param reciprocal one over the rank of the first mergeable, 0 when none was shown
/// @param unjudged the share of all shown candidates that nobody judged
/// @param itself how many queries were shown themselves
public record RankingMetrics(
        int queries,
        List<Double> ndcg,
        List<Double> recall,
        List<Double> first,
        List<Double> reciprocal,
        double unjudged,
        int itself) {
    public RankingMetrics {
        ndcg = List.copyOf(ndcg);
        recall = List.copyOf(recall);
        first = List.copyOf(first);
        reciprocal = List.copyOf(reciprocal);
    }

    /// @param run for each query its candidates, the best first
    /// @param k how many of them count
    public static RankingMetrics of(Judgements judgements, Map<String, List<String>> run, int k) {
        List<Double> ndcg = new ArrayList<>();
        List<Double> recall = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> reciprocal = new ArrayList<>();
        int shown = 0;
        int unjudged = 0;
        int itself = 0;
        for (Map.Entry<String, ? extends Map<String, Integer>> query :
                judgements.grades().entrySet()) {
            Map<String, Integer> judged = query.getValue();
            List<String> ranked = run.getOrDefault(query.getKey(), List.of());
            itself += ranked.contains(query.getKey()) ? 1 : 0;
            List<String> top =
                    ranked.stream().filter(id -> !id.equals(query.getKey())).limit(k).toList();
            shown += top.size();
            unjudged += (int) top.stream().filter(id -> !judged.containsKey(id)).count();
            double ideal =
                    gain(
                            judged.values().stream()
                                    .sorted(Comparator.reverseOrder())
                                    .limit(k)
                                    .toList());
            if (ideal > 0) {
                ndcg.add(gain(top.stream().map(id -> judged.getOrDefault(id, 0)).toList()) / ideal);
            }
            Set<String> good = new TreeSet<>();
            judged.forEach((id, grade) -> {
                if (grade >= Judgements.MERGEABLE) {
                    good.add(id);
                }
            });
            if (!good.isEmpty()) {
                recall.add((double) top.stream().filter(good::contains).count() / good.size());
                first.add(!top.isEmpty() && good.contains(top.getFirst()) ? 1.0 : 0.0);
                reciprocal.add(reciprocalRank(top, good));
            }
        }
        return new RankingMetrics(
                judgements.grades().size(),
                ndcg,
                recall,
                first,
                reciprocal,
                (double) unjudged / Math.max(shown, 1),
                itself);
    }

    /// One over the rank of the first good candidate, 0 when there is none.
    public static double reciprocalRank(List<String> ranked, Set<String> good) {
        for (int i = 0; i < ranked.size(); i++) {
            if (good.contains(ranked.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /// The mean of some values, NaN when there are none.
    public static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    /// A copy of values in ascending order.
    static List<Double> sorted(List<Double> values) {
        List<Double> copy = new ArrayList<>(values);
        Collections.sort(copy);
        return copy;
    }
}
