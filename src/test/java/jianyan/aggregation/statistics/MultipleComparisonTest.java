package jianyan.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class MultipleComparisonTest {
    /// Benjamini and Hochberg (1995), §3.1: fifteen comparisons of two treatments after a heart
    /// attack.
    private static final double[] HEART_ATTACK = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1.000
    };

    @Test
    void benjaminiAndHochbergFindFourOfTheirFifteen() {
        double[] adjusted = MultipleComparison.benjaminiHochberg(HEART_ATTACK);
        assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05).count()).isEqualTo(4);
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
        // 0.0278 × 15 / 6 is above 0.0298 × 15 / 7, and what is smaller cannot be adjusted to more.
        assertThat(adjusted[5]).isCloseTo(0.0298 * 15 / 7, within(1e-12));
        assertThat(adjusted[14]).isEqualTo(1.0);
    }

    @Test
    void holmFindsThreeOfTheSame() {
        double[] adjusted = MultipleComparison.holm(HEART_ATTACK);
        assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05).count()).isEqualTo(3);
        assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-12));
        assertThat(adjusted[2]).isCloseTo(0.0019 * 13, within(1e-12));
    }

    @Test
    void answersInTheOrderAsked() {
        assertThat(MultipleComparison.holm(0.04, 0.01, 0.03))
                .containsExactly(new double[] {0.06, 0.03, 0.06}, within(1e-12));
        assertThat(MultipleComparison.benjaminiHochberg(0.04, 0.01, 0.03))
                .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-12));
        assertThat(MultipleComparison.holm()).isEmpty();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> MultipleComparison.holm(0.2, Double.NaN))
                .hasMessageContaining("NaN");
    }
}
