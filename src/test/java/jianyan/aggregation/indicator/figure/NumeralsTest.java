package jianyan.aggregation.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "272, 272",
        "'1,811', 1811",
        "'1,234,567.5', 1234567.5",
        "1.2万, 12000",
        "134.9万亿, 134900000000000",
        "3亿, 300000000",
        "2千万, 20000000",
        "五, 5",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "百, 100",
        "一百二十, 120",
        "一百二, 120",
        "一百零二, 102",
        "两千, 2000",
        "三万五千, 35000",
        "三万五, 35000",
        "一万零三十, 10030",
        "十二万, 120000",
        "一亿两千万, 120000000",
        "三千二百万, 32000000",
        "二〇二二, 2022",
        "九十五点五, 95.5"
    })
    void readsNumbersAsRunningTextWritesThem(String text, BigDecimal value) {
        assertThat(FigureNumerals.parse(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "件", "1.2.3", "12x", "三件", "九点"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(FigureNumerals.parse(text)).isEmpty();
    }

    @Test
    void readsBackEveryNumberUpToTenThousand() {
        for (int number = 1; number < 10_000; number++) {
            assertThat(FigureNumerals.parse(written(number))).contains(BigDecimal.valueOf(number));
        }
    }

    /// The long and plain way to write a number: 一千零二十.
    private static String written(int number) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int scale = 1000, place = 0; scale >= 1; scale /= 10, place++) {
            int digit = number / scale % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
                continue;
            }
            text.append(zero ? "零" : "");
            zero = false;
            text.append("一二三四五六七八九".charAt(digit - 1));
            text.append(new String[] {"千", "百", "十", ""}[place]);
        }
        return text.toString();
    }
}
