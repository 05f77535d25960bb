package jianyan.question.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoordinatesTest {
    private final Coordinates at =
            new Coordinates(
                    List.of(Dimension.YEAR, Dimension.DISTRICT),
                    List.of(
                            AxisValue.of(Dimension.YEAR, "2022"),
                            AxisValue.of(Dimension.DISTRICT, "静安区")));

    @Test
    void aYearIsANumberAndADistrictAName() {
        assertThat(at.number(Dimension.YEAR)).isEqualTo(2022);
        assertThat(at.text(Dimension.YEAR)).isEqualTo("2022");
        assertThat(at.text(Dimension.DISTRICT)).isEqualTo("静安区");
        assertThat(at.number(Dimension.DISTRICT)).isNull();
    }

    @Test
    void anUnknownValueIsWrittenAsNothing() {
        var unknown = Coordinates.of(Dimension.YEAR, "");
        assertThat(unknown.isAnyUnknown()).isTrue();
        assertThat(unknown.number(Dimension.YEAR)).isNull();
        assertThat(unknown.text(Dimension.YEAR)).isNull();
        assertThat(unknown.on(Dimension.YEAR).written()).isEmpty();
        assertThat(at.isAnyUnknown()).isFalse();
    }

    @Test
    void aLineAlongAnAxisStandsOnTheOthers() {
        assertThat(at.without(Dimension.YEAR)).isEqualTo(Coordinates.of(Dimension.DISTRICT, "静安区"));
    }

    @Test
    void anAxisThatTheTableDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> at.on(Dimension.BODY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
