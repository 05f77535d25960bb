package jianyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {
    private static final Folding FOLDING = Folding.load();

    @ParameterizedTest
    @CsvSource({
        "老舊小區加裝電梯, 老旧小区加装电梯",
        "臺灣 台灣 檯面 颱風, 台湾 台湾 台面 台风",
        "中文裏 中文裡 公里, 中文里 中文里 公里",
        "甚麼 什麼 什么, 甚么 什么 什么",
        "答覆 答復 答复, 答复 答复 答复",
        "計畫 計劃 计划, 计划 计划 计划",
        "Ｇ６０科創走廊（５．２％）, g60科创走廊(5.2%)",
        "⼀網通辦, 一网通办",
        "ⅧＣ９１９, viiic919",
    })
    void foldsVariantsToOneSpelling(String original, String folded) {
        assertThat(fold(original)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "袖裡乾坤, 袖里乾坤",
        "松原市乾安縣, 松原市乾安县",
        "著作 著名 編著, 著作 著名 编著",
        "看著 著急 著數, 看着 着急 着数",
        "審覈, 审核",
        "葡萄乾 乾淨 干涉 幹部, 葡萄干 干净 干涉 干部",
        "鍛鍊 手鍊, 锻炼 手链",
    })
    void meetsTheExpectedSpellingWhateverAConverterWouldChoose(String original, String expected) {
        assertThat(fold(original)).isEqualTo(fold(expected));
    }

    @Test
    void aPieceFoldsAsItDoesWithinTheText() {
        String text = "看著名家著作，乾隆年間的計畫書與答覆，Ⅷ號攋𪢌";
        for (int cut = 0; cut <= text.length(); cut++) {
            boolean insideAPair =
                    cut > 0
                            && cut < text.length()
                            && Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
            if (!insideAPair) {
                assertThat(fold(text.substring(0, cut)) + fold(text.substring(cut)))
                        .isEqualTo(fold(text));
            }
        }
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String once = fold(Character.toString(codePoint));
            if (!fold(once).equals(once)) {
                assertThat(fold(once)).as("U+%04X", codePoint).isEqualTo(once);
            }
        }
    }

    @Test
    void simplifiedTextIsGivenBackAsItIs() {
        String text = "加快老旧小区改造,提高办复率。";
        assertThat(FOLDING.fold(text).text()).isSameAs(text);
    }

    @Test
    void chineseQuotationMarksAndPointsStay() {
        assertThat(fold("《“十四五”规划》、。")).isEqualTo("《“十四五”规划》、。");
    }

    @Test
    void offsetsLeadBackWhereALengthChanges() {
        Folded folded = FOLDING.fold("甲Ⅷ乙\uD86C\uDD25丙");
        assertThat(folded.text()).isEqualTo("甲viii乙纚丙");
        assertThat(folded.originalStart(1)).isEqualTo(1);
        assertThat(folded.originalEnd(5)).isEqualTo(2);
        assertThat(folded.originalEnd(2)).as("inside Ⅷ").isEqualTo(2);
        assertThat(folded.originalStart(6)).isEqualTo(3);
        assertThat(folded.originalEnd(7)).isEqualTo(5);
        assertThat(folded.originalStart(7)).isEqualTo(5);
        assertThat(folded.originalEnd(8)).isEqualTo(6);
    }

    @Test
    void loneSurrogatesBecomeReplacementCharacters() {
        assertThat(fold("甲\uD800乙\uDC00")).isEqualTo("甲\uFFFD乙\uFFFD");
    }

    @Test
    void offsetsStayInOrderOnRandomTextOfSeed20261122() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append((char) random.nextInt(0x10000));
            }
            Folded folded = FOLDING.fold(text.toString());
            int length = folded.text().length();
            for (int i = 0; i < length; i++) {
                assertThat(folded.originalStart(i)).isLessThan(folded.originalEnd(i + 1));
                assertThat(folded.originalStart(i))
                        .isLessThanOrEqualTo(folded.originalStart(i + 1 == length ? i : i + 1));
            }
            assertThat(folded.originalEnd(length)).isEqualTo(text.length());
        }
    }

    private static String fold(String text) {
        return FOLDING.fold(text).text();
    }
}
