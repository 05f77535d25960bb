package jianyan.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jianyan.question.aggregation.Interval;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
    private static final Offset<Double> THIRD_DECIMAL = within(0.0006);

    /// Dunning (1993), table of the bigrams of 30,000 words on Swiss banks, its first rows: the
    /// counts of A B, A without B, B without A, and neither.
    @ParameterizedTest
    @CsvSource({
        "270.72, 110, 2442, 111, 29114",
        "263.90, 29, 13, 123, 31612",
        "256.84, 31, 23, 139, 31584",
        "167.23, 10, 0, 3, 31764"
    })
    void logLikelihoodIsThatOfDunningsBigrams(
            double g, long both, long firstOnly, long secondOnly, long neither) {
        // The second word among what follows the first, against what follows other words.
        double signed =
                LogLikelihood.signed(both, both + firstOnly, secondOnly, secondOnly + neither);
        assertThat(signed).isCloseTo(g, within(0.006));
    }

    @Test
    void logLikelihoodHasTheSignOfTheDifference() {
        assertThat(LogLikelihood.signed(10, 1000, 40, 1000)).isNegative();
        assertThat(LogLikelihood.signed(40, 1000, 10, 1000))
                .isCloseTo(-LogLikelihood.signed(10, 1000, 40, 1000), within(1e-12));
        assertThat(LogLikelihood.signed(10, 1000, 20, 2000)).isZero();
        assertThat(LogLikelihood.signed(0, 0, 3, 10)).isZero();
    }

    /// The cut-off values on Rayson's log-likelihood page at Lancaster.
    @ParameterizedTest
    @CsvSource({"3.84, 0.05", "6.63, 0.01", "10.83, 0.001", "15.13, 0.0001"})
    void logLikelihoodsProbabilityHasTheKnownCutOffs(double g, double p) {
        assertThat(LogLikelihood.p(-g)).isCloseTo(p, within(p / 50));
    }

    /// A. Agresti, “Categorical Data Analysis”, §2.1 and §3.1: heart attacks in the Physicians'
    /// Health Study, 189 of 11,034 with placebo, 104 of 11,037 with aspirin: ratio 1.82, 95 % from
    /// 1.43 to 2.30.
    @Test
    void logRatioIsTheLogarithmOfAgrestisRelativeRisk() {
        LogRatio logRatio = LogRatio.of(189, 11034, 104, 11037, 0.95);
        assertThat(Math.pow(2, logRatio.value())).isCloseTo(1.82, within(0.005));
        assertThat(Math.pow(2, logRatio.interval().low())).isCloseTo(1.43, within(0.006));
        assertThat(Math.pow(2, logRatio.interval().high())).isCloseTo(2.30, within(0.006));
    }

    @Test
    void logRatioTakesNoneForHalf() {
        assertThat(LogRatio.of(8, 1000, 0, 1000, 0.95).value()).isEqualTo(4.0, within(1e-12));
        assertThat(LogRatio.of(0, 1000, 8, 1000, 0.95).value()).isEqualTo(-4.0, within(1e-12));
    }

    /// Breast cancer after fluoroscopy (Boice and Monson 1977), the textbooks' example of two
    /// rates: 41 in 28,010 person-years against 15 in 19,017, 1.86 times as many. The limits are
    /// held against sums of binomial terms.
    @Test
    void rateRatioIsThatOfTheTextbooksAndItsLimitsLeaveOutWhatTheyPromise() {
        RateRatio ratio = RateRatio.of(41, 28010, 15, 19017, 0.95);
        assertThat(ratio.ratio()).isCloseTo(1.855759, within(1e-6));
        double high = share(ratio.interval().high(), 28010, 19017);
        double low = share(ratio.interval().low(), 28010, 19017);
        assertThat(binomialAtMost(41, 56, high)).isCloseTo(0.025, within(1e-9));
        assertThat(1 - binomialAtMost(40, 56, low)).isCloseTo(0.025, within(1e-9));
        assertThat(ratio.p()).isBetween(0.02, 0.05);
    }

    @Test
    void rateRatioSaysWhatZerosAllow() {
        assertThat(RateRatio.of(0, 10, 5, 10, 0.95).interval().low()).isZero();
        assertThat(RateRatio.of(5, 10, 0, 10, 0.95).interval().high()).isInfinite();
        RateRatio none = RateRatio.of(0, 10, 0, 10, 0.95);
        assertThat(none.ratio()).isNaN();
        assertThat(none.interval()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
        assertThat(none.p()).isEqualTo(1.0);
    }

    @Test
    void rateRatiosIntervalAndProbabilityAgree() {
        for (int first = 0; first <= 30; first++) {
            RateRatio ratio = RateRatio.of(first, 900, 12, 1000, 0.95);
            assertThat(ratio.interval().contains(1)).isEqualTo(ratio.p() > 0.05);
        }
    }

    /// Gries (2008), §2: the word *a* in five parts of a made-up corpus of 50 words.
    @Test
    void dispersionIsThatOfGriesExample() {
        long[] counts = {1, 2, 3, 4, 5};
        long[] sizes = {9, 10, 10, 10, 11};
        assertThat(Dispersion.deviationOfProportions(counts, sizes)).isCloseTo(0.18, THIRD_DECIMAL);
    }

    @Test
    void dispersionHasItsEnds() {
        assertThat(Dispersion.deviationOfProportions(new long[] {2, 4}, new long[] {10, 20}))
                .isCloseTo(0, within(1e-12));
        assertThatThrownBy(() ->
                        Dispersion.deviationOfProportions(new long[] {0, 0}, new long[] {1, 1}))
                .hasMessageContaining("[0, 0]");
    }

    private static double share(double ratio, double firstSize, double secondSize) {
        double odds = ratio * firstSize / secondSize;
        return odds / (1 + odds);
    }

    private static double binomialAtMost(int successes, int trials, double share) {
        double term = Math.pow(1 - share, trials);
        double sum = term;
        for (int k = 1; k <= successes; k++) {
            term *= (trials - k + 1.0) / k * share / (1 - share);
            sum += term;
        }
        return sum;
    }
}
