package jianyan.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(Quantiles.of(counts(3, 10, 20, 90), 0.5)).isEqualTo(15);
        assertThat(Quantiles.of(counts(3, 10, 20), 0.5)).isEqualTo(10);
    }

    @Test
    void quartilesAreThoseOfTheSortedNumbersWhateverTheirCounts() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 200; round++) {
            int[] numbers = random.ints(random.nextInt(1, 40), 0, 12).sorted().toArray();
            for (double p : new double[] {0, 0.25, 0.5, 0.75, 1}) {
                double at = (numbers.length - 1) * p;
                int low = numbers[(int) Math.floor(at)];
                int high = numbers[(int) Math.ceil(at)];
                assertThat(Quantiles.of(counts(numbers), p))
                        .as("%s of %s", p, Arrays.toString(numbers))
                        .isCloseTo(low + (at - Math.floor(at)) * (high - low), within(1e-9));
            }
        }
    }

    @Test
    void nothingHasNoQuantile() {
        assertThatThrownBy(() -> Quantiles.of(counts(), 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SortedMap<Integer, Long> counts(int... numbers) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        Arrays.stream(numbers).forEach(number -> counts.merge(number, 1L, Long::sum));
        return counts;
    }
}
