package jianyan.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import jianyan.question.aggregation.trends.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MannKendallTest {
    /// R. O. Gilbert, “Statistical Methods for Environmental Pollution Monitoring” (1987), table
    /// A18 (from Kendall 1975): the probability of an S at least as large, one-sided.
    @ParameterizedTest
    @CsvSource({
        "5, 2, 0.408",
        "5, 4, 0.242",
        "5, 6, 0.117",
        "5, 8, 0.042",
        "5, 10, 0.0083",
        "6, 5, 0.235",
        "6, 9, 0.068",
        "6, 11, 0.028",
        "6, 15, 0.0014",
        "7, 7, 0.191",
        "7, 13, 0.035",
        "7, 21, 0.00020",
        "8, 10, 0.138",
        "8, 16, 0.031",
        "9, 12, 0.130",
        "9, 18, 0.038",
        "10, 11, 0.190",
        "10, 19, 0.054",
        "10, 21, 0.036",
        "10, 25, 0.014"
    })
    void probabilitiesAreThoseOfKendallsTable(int points, long s, double oneSided) {
        double[] series = seriesWith(points, s);
        MannKendall test = MannKendall.of(series);
        assertThat(test.s()).isEqualTo(s);
        assertThat(test.exact()).isTrue();
        assertThat(test.p() / 2).isCloseTo(oneSided, within(0.0006));
    }

    /// The worked example of J. Little, “A Mann-Kendall Example (by hand)”, College of the Holy
    /// Cross: fourteen points, one tie, S = 54, Z = 2.9058, one-sided p about .0018.
    @Test
    void handWorkedExampleWithATie() {
        MannKendall test =
                MannKendall.of(
                        12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3,
                        20.1, 21.7);
        assertThat(test.s()).isEqualTo(54);
        assertThat((test.s() - 1) / Math.sqrt(test.variance())).isCloseTo(2.9058, within(0.0001));
        assertThat(test.p() / 2).isCloseTo(0.0018, within(0.0008));
        assertThat(test.direction(0.05)).isEqualTo(Direction.RISING);
    }

    @ParameterizedTest
    @CsvSource({"1 2 2 3 5 5 5", "4 4 3 3 2 1", "7 7 7 7 7", "1 1 2 2 3 3 4", "3 1 2 2 1 5"})
    void withTiesEveryOrderOfTheValuesIsCounted(String values) {
        double[] series = numbers(values);
        List<double[]> orders = new ArrayList<>();
        permute(series, 0, orders);
        long s = obviousS(series);
        double asFar = orders.stream().filter(o -> Math.abs(obviousS(o)) >= Math.abs(s)).count();
        assertThat(MannKendall.of(series).p()).isCloseTo(asFar / orders.size(), within(1e-12));
    }

    @Test
    void normalApproximationMeetsTheExactValueWhereTheyChange() {
        double[] exact = seriesWith(MannKendall.MOST_POINTS_COUNTED_OUT, 160);
        double[] approximate = seriesWith(MannKendall.MOST_POINTS_COUNTED_OUT + 1, 166);
        MannKendall counted = MannKendall.of(exact);
        MannKendall approximated = MannKendall.of(approximate);
        assertThat(approximated.exact()).isFalse();
        double z = (counted.s() - 1) / Math.sqrt(counted.variance());
        double zApproximated = (approximated.s() - 1) / Math.sqrt(approximated.variance());
        assertThat(zApproximated).isCloseTo(z, within(0.01));
        assertThat(approximated.p()).isCloseTo(counted.p(), within(0.001));
    }

    @Test
    void fallsWhenTurnedRound() {
        assertThat(MannKendall.of(9, 7, 6, 5, 4, 1).direction(0.05)).isEqualTo(Direction.FALLING);
        assertThat(MannKendall.of(1, 4, 5, 6, 7, 9).direction(0.05)).isEqualTo(Direction.RISING);
        assertThat(MannKendall.of(1, 9, 5, 4, 7, 3).direction(0.05)).isEqualTo(Direction.NONE);
    }

    @Test
    void refusesASeriesThatIsNone() {
        assertThatThrownBy(() -> MannKendall.of(1, 2)).hasMessageContaining("[1.0, 2.0]");
        assertThatThrownBy(() -> MannKendall.of(1, 2, Double.NaN)).hasMessageContaining("NaN");
    }

    /// The rising series with neighbours exchanged until S is as asked.
    private static double[] seriesWith(int points, long s) {
        double[] series = new double[points];
        for (int i = 0; i < points; i++) {
            series[i] = i;
        }
        while (obviousS(series) > s) {
            for (int i = 0; i + 1 < points; i++) {
                if (series[i] < series[i + 1]) {
                    double kept = series[i];
                    series[i] = series[i + 1];
                    series[i + 1] = kept;
                    break;
                }
            }
        }
        return series;
    }

    private static long obviousS(double[] series) {
        long s = 0;
        for (int i = 0; i < series.length; i++) {
            for (int j = i + 1; j < series.length; j++) {
                s += (long) Math.signum(series[j] - series[i]);
            }
        }
        return s;
    }

    private static void permute(double[] series, int from, List<double[]> orders) {
        if (from == series.length) {
            orders.add(series.clone());
            return;
        }
        for (int i = from; i < series.length; i++) {
            double[] next = series.clone();
            next[from] = series[i];
            next[i] = series[from];
            permute(next, from + 1, orders);
        }
    }

    private static double[] numbers(String values) {
        return java.util.Arrays.stream(values.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
