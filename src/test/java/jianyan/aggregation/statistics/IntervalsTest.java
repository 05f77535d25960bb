package jianyan.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import jianyan.question.aggregation.Interval;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntervalsTest {
    /// Garwood (1936), as reprinted in Pearson and Hartley, “Biometrika Tables for Statisticians”,
    /// table 40.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.689",
        "1, 0.0253, 5.572",
        "2, 0.242, 7.225",
        "3, 0.619, 8.767",
        "5, 1.623, 11.668",
        "10, 4.795, 18.390",
        "20, 12.217, 30.888",
        "50, 37.111, 65.919"
    })
    void poissonLimitsAreThoseOfTheTable(long count, double low, double high) {
        Interval interval = PoissonInterval.of(count);
        assertThat(interval.low()).isCloseTo(low, within(0.0006));
        assertThat(interval.high()).isCloseTo(high, within(0.0006));
    }

    @Test
    void poissonLimitsLeaveOutTheTailsThatTheyPromise() {
        for (long count : new long[] {1, 7, 40}) {
            Interval interval = PoissonInterval.of(count, 0.9);
            assertThat(poissonAtMost(count, interval.high())).isCloseTo(0.05, within(1e-9));
            assertThat(1 - poissonAtMost(count - 1, interval.low())).isCloseTo(0.05, within(1e-9));
        }
    }

    @Test
    void aRateHasTheCountsIntervalDividedByTheTextHeld() {
        assertThat(new Interval(2, 4).scaledBy(0.5)).isEqualTo(new Interval(1, 2));
    }

    /// R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in
    /// Medicine 17 (1998) 857–872, table I, method 3 (Wilson 1927).
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void scoreLimitsOfAShareAreThoseOfTheTable(
            long successes, long trials, double low, double high) {
        Interval interval = WilsonInterval.of(successes, trials);
        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }

    @Test
    void aShareOfNoneOrAllReachesItsEndExactly() {
        assertThat(WilsonInterval.of(0, 7).low()).isZero();
        assertThat(WilsonInterval.of(7, 7).high()).isEqualTo(1.0);
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatThrownBy(() -> PoissonInterval.of(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> PoissonInterval.of(1, 1.0)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> WilsonInterval.of(3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> WilsonInterval.of(0, 0)).hasMessageContaining("0 of 0");
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("[2.0, 1.0]");
    }

    private static double poissonAtMost(long count, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int k = 1; k <= count; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.95, 0.99, 0.9999})
    void poissonBoundsAreTheQuantilesThatABracketingSearchFinds(double confidence) {
        double tail = (1 - confidence) / 2;
        for (long count : new long[] {1, 2, 3, 5, 8, 13, 40, 100, 999, 12_345, 1_000_000}) {
            Interval interval = PoissonInterval.of(count, confidence);
            double low = ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(tail);
            double high =
                    ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(tail);
            assertThat(interval.low()).as("%d", count).isCloseTo(low / 2, withinPercentage(1e-6));
            assertThat(interval.high()).as("%d", count).isCloseTo(high / 2, withinPercentage(1e-6));
        }
    }
}
