package jianyan.evaluation.similarity;

import java.util.Map;
import java.util.Set;

/// How well predicted pairs match true ones.
///
/// @param predicted how many pairs were predicted
/// @param actual how many there are
/// @param common how many are both
public record PairMetrics(int predicted, int actual, int common) {
    /// Groups against judged groups: every two members of a group are a pair.
    public static PairMetrics ofPairs(Set<Pair> predicted, Set<Pair> actual) {
        int common = (int) predicted.stream().filter(actual::contains).count();
        return new PairMetrics(predicted.size(), actual.size(), common);
    }

    /// Predicted pairs against graded ones. Pairs that nobody judged are left out on both sides.
    public static PairMetrics ofJudged(Set<Pair> predicted, Map<Pair, Integer> grades, int least) {
        int among = 0;
        int common = 0;
        int actual = 0;
        for (Map.Entry<Pair, Integer> judged : grades.entrySet()) {
            boolean good = judged.getValue() >= least;
            boolean found = predicted.contains(judged.getKey());
            actual += good ? 1 : 0;
            among += found ? 1 : 0;
            common += good && found ? 1 : 0;
        }
        return new PairMetrics(among, actual, common);
    }

    public double precision() {
        return (double) common / Math.max(predicted, 1);
    }

    public double recall() {
        return (double) common / Math.max(actual, 1);
    }

    /// The harmonic mean of precision and recall.
    public double f1() {
        return predicted + actual == 0 ? 0 : 2.0 * common / (predicted + actual);
    }
}
