package jianyan.aggregation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Probabilities adjusted for having asked many questions at once. An adjusted p below a level
/// means what a single p below it means for a single question.
public final class MultipleComparison {
    private MultipleComparison() {}

    /// Keeps the chance of even one false finding: S. Holm, “A simple sequentially rejective
    /// multiple test procedure”, Scandinavian Journal of Statistics 6 (1979) 65–70. For a few
    /// questions, as pairs of districts.
    ///
    /// @return in the order given, each at least its p and at most 1
    public static double[] holm(double... p) {
        int[] ascending = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 0;
        for (int rank = 0; rank < p.length; rank++) {
            least = Math.max(least, Math.min(1, (p.length - rank) * p[ascending[rank]]));
            adjusted[ascending[rank]] = least;
        }
        return adjusted;
    }

    /// Keeps the expected share of false findings among all findings: Y. Benjamini and Y. Hochberg,
    /// “Controlling the false discovery rate”, Journal of the Royal Statistical Society B 57 (1995)
    /// 289–300. For thousands of questions, as the terms of a keyness list.
    ///
    /// @return in the order given, each at least its p and at most 1
    public static double[] benjaminiHochberg(double... p) {
        int[] ascending = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            most = Math.min(most, p[ascending[rank - 1]] * p.length / rank);
            adjusted[ascending[rank - 1]] = most;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        if (Arrays.stream(p).anyMatch(value -> !(value >= 0 && value <= 1))) {
            throw new IllegalArgumentException("not probabilities: " + Arrays.toString(p));
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> p[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
