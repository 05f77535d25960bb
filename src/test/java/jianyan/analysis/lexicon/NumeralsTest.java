package jianyan.analysis.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "15分钟, 十五分钟",
        "15分钟社区生活圈, 十五分钟社区生活圈",
        "二〇二二年, 2022年",
        "2022年, 二〇二二年",
        "百分之五, 5%",
        "百分之九十八点五, 98.5%",
        "百分之百, 100%",
        "第十四个五年规划, 十四五",
        "十四五规划, 第十四个五年规划",
        "十四五, 第十四个五年规划",
        "第十五届委员会第二次会议, 第15届委员会第2次会议",
        "一千零五户, 1005户",
        "二百一十件, 210件",
        "两年, 2年",
        "1000户, 一千户",
    })
    void spellsANumberTheOtherWay(String phrase, String equivalent) {
        assertThat(NumeralSpellings.equivalents(phrase)).contains(equivalent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {"1,000户/1000户", "1000户/1,000户", "5.2%/百分之五点二"})
    void spellsFiguresWithAndWithoutMarks(String phrase, String equivalent) {
        assertThat(NumeralSpellings.equivalents(phrase)).contains(equivalent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"二十大", "一带一路", "三五成群", "几十年", "数十年", "g60", "5g", "提案", "", "十百年", "零零户"})
    void leavesAloneWhatIsNoPlainNumber(String phrase) {
        assertThat(NumeralSpellings.equivalents(phrase)).isEmpty();
    }

    @Test
    void neverTakesAPlansNameForANumber() {
        assertThat(NumeralSpellings.equivalents("十四五"))
                .noneMatch(e -> e.contains("145") || e.contains("14"));
        assertThat(NumeralSpellings.equivalents("十四五年")).noneMatch(e -> e.contains("145"));
    }

    @Test
    void aNumeralAndItsFigureLeadToEachOtherUpTo9999() {
        for (int number = 1; number < 10_000; number++) {
            String numeral = ChineseNumber.write(number);
            assertThat(ChineseNumber.parse(numeral)).as(numeral).hasValue(number);
        }
    }

    @Test
    void aListOfNumbersHasAFewSpellingsOnly() {
        assertThat(NumeralSpellings.equivalents("3年".repeat(50))).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void largeNumbersAreWrittenWithTheirZeros() {
        assertThat(ChineseNumber.write(20_000)).isEqualTo("二万");
        assertThat(ChineseNumber.write(10_050)).isEqualTo("一万零五十");
        assertThat(ChineseNumber.write(300_000_000)).isEqualTo("三亿");
        assertThat(ChineseNumber.write(120_034)).isEqualTo("十二万零三十四");
    }
}
