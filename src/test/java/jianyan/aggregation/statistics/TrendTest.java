package jianyan.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import jianyan.aggregation.statistics.Trend.Point;
import jianyan.question.aggregation.trends.Direction;
import org.junit.jupiter.api.Test;

final class TrendTest {
    @Test
    void claimsNothingFromFourYears() {
        assertThat(
                        Trend.of(
                                List.of(
                                        point(2019, 1),
                                        point(2020, 5),
                                        point(2021, 9),
                                        point(2022, 30))))
                .isEqualTo(new Trend.TooFewPoints(4));
    }

    @Test
    void findsTheDirectionOfFiveSteadyYearsInAnyOrder() {
        assertThat(
                        Trend.of(
                                List.of(
                                        point(2022, 40),
                                        point(2018, 4),
                                        point(2020, 15),
                                        point(2019, 9),
                                        point(2021, 22))))
                .asInstanceOf(type(Trend.Tested.class))
                .satisfies(tested -> {
                    assertThat(tested.direction()).isEqualTo(Direction.RISING);
                    assertThat(tested.lastToFirst().ratio()).isEqualTo(10);
                    assertThat(tested.lastToFirst().interval().low()).isGreaterThan(1);
                });
    }

    @Test
    void claimsNoDirectionOfASeriesThatWavers() {
        assertThat(
                        Trend.of(
                                List.of(
                                        point(2018, 5),
                                        point(2019, 1),
                                        point(2020, 9),
                                        point(2021, 3),
                                        point(2022, 6))))
                .asInstanceOf(type(Trend.Tested.class))
                .extracting(Trend.Tested::direction)
                .isEqualTo(Direction.NONE);
    }

    @Test
    void saysWhenNothingEverOccurs() {
        assertThat(
                        Trend.of(
                                List.of(
                                        point(2018, 0),
                                        point(2019, 0),
                                        point(2020, 0),
                                        point(2021, 0),
                                        point(2022, 0))))
                .isEqualTo(new Trend.NeverOccurs());
    }

    @Test
    void refusesAYearTwice() {
        assertThatThrownBy(() -> Trend.of(List.of(point(2020, 1), point(2020, 2))))
                .hasMessageContaining("2020");
    }

    private static Point point(int year, long occurrences) {
        return new Point(year, occurrences, 10_000);
    }
}
