package jianyan.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A zero in a year that is written in Chinese, however it was typed.
final class ChineseYearsTest {
    @ParameterizedTest
    @CsvSource({
        "二O二三年,二〇二三年",
        "二o0О年,二〇〇〇年",
        "在一九八０年,在一九八〇年",
        "二０二３年,二０二３年",
        "二O二三,二〇二三",
        "“二O二三”,“二〇二三”",
        "二O二三 年,二〇二三 年",
        "二〇二三年,二〇二三年",
        "二000户,二000户",
        "2020年,2020年",
        "O2O 二维码,O2O 二维码",
    })
    void isOneSign(String typed, String read) {
        assertThat(ChineseYears.mended(typed)).isEqualTo(read);
    }

    @Test
    void aQueryMeansTheSameWithEach() {
        assertThat(QueryParser.parse("\"二O二三年\"").root())
                .isEqualTo(QueryParser.parse("\"二〇二三年\"").root());
    }
}
