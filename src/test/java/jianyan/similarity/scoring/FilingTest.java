package jianyan.similarity.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import jianyan.document.Body;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FilingTest {
    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);

    private static FilingDate filing(
            @Nullable Integer session, @Nullable LocalDate date, @Nullable Integer year) {
        return new FilingDate(
                new Metadata(
                        "",
                        Kind.PROPOSAL,
                        Body.CPPCC,
                        "测试市",
                        null,
                        null,
                        13,
                        session,
                        date,
                        year,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of()));
    }

    private static FilingDate on(LocalDate date) {
        return filing(null, date, null);
    }

    @Test
    void oneMeetingIsNotApartWhoeverFiledFirst() {
        assertThat(filing(2, DAY, 2016).apartFrom(filing(2, DAY.plusMonths(4), 2016))).isZero();
        assertThat(on(DAY).apartFrom(on(DAY.plusDays(14)))).isZero();
    }

    @Test
    void halfAYearIsThreeFifthsAndTenYearsAreAlmostAll() {
        assertThat(on(DAY).apartFrom(on(DAY.plusDays(194))))
                .isEqualTo(1 - 1 / Math.E, within(1e-12));
        assertThat(on(DAY).apartFrom(on(DAY.plusYears(10)))).isBetween(0.999, 1.0);
    }

    @Test
    void isTheSameFromEitherSide() {
        FilingDate early = on(DAY);
        FilingDate late = on(DAY.plusDays(100));
        assertThat(early.apartFrom(late)).isEqualTo(late.apartFrom(early)).isPositive();
    }

    @Test
    void yearsStandForDaysThatAreNotKnown() {
        assertThat(filing(1, null, 2016).apartFrom(filing(2, DAY, 2017)))
                .isEqualTo(1 - Math.exp(-(365 - 14) / 180.0), within(1e-12));
        assertThat(filing(1, null, 2016).apartFrom(filing(2, null, 2016))).isZero();
    }

    @Test
    void nothingIsHeldAgainstWhatDoesNotSayWhen() {
        assertThat(on(DAY).apartFrom(FilingDate.UNKNOWN)).isZero();
        assertThat(filing(null, null, null).apartFrom(on(DAY))).isZero();
    }
}
