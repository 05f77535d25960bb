package jianyan.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordTableTest {
    private enum Use {
        KIND_OF_PLACE,
        HEADING
    }

    private static WordTable parsed(String... lines) {
        return WordTable.parse("some.tsv", List.of(lines), WordTable.codes(Use.class));
    }

    @Test
    void linesOfOneUseAddUpInTheOrderOfTheFile() {
        WordTable table =
                parsed("# remark", "kind-of-place\t路 桥", "", "heading\t/建议$/", "kind-of-place\t河");

        assertThat(table.words(Use.KIND_OF_PLACE)).containsExactly("路", "桥", "河");
        assertThat(table.entries())
                .extracting(WordTable.Entry::word)
                .containsExactly("路", "桥", "河");
        assertThat(table.pattern(Use.HEADING).matcher("具体建议").find()).isTrue();
        assertThat(table.pattern(Use.HEADING).matcher("建议如下").find()).isFalse();
    }

    @Test
    void anExpressionNamesAUseAboveForAllOfItsWords() {
        WordTable table = parsed("kind-of-place\t路 C++", "heading\t/^大{kind-of-place}$/");

        assertThat(table.pattern(Use.HEADING).matcher("大路").matches()).isTrue();
        assertThat(table.pattern(Use.HEADING).matcher("大C++").matches()).isTrue();
        assertThat(table.pattern(Use.HEADING).matcher("大C").matches()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'place\t路', 没有“place”这个用途，有：heading、kind-of-place",
        "'kind-of-place 路', 制表符",
        "'kind-of-place\t', 制表符",
        "'kind-of-place\t桥 桥', “桥”写了两次",
        "'kind-of-place\t路', “路”写了两次",
        "'kind-of-place\t/路/', 不能既写词又写表达式",
        "'heading\t/建议(/', 表达式不对",
        "'heading\t/{figure}件/', “{figure}”要写在这一行以上",
        "'heading\t/{heading}件/', “{heading}”要写在这一行以上"
    })
    void whatIsWrongIsRefusedWithItsLine(String line, String told) {
        assertThatThrownBy(() -> parsed("# a remark counts as a line", "kind-of-place\t路", line))
                .isInstanceOfSatisfying(
                        WordTableException.class, e -> assertThat(e.line()).isEqualTo(3))
                .hasMessageStartingWith("some.tsv 第 3 行：")
                .hasMessageContaining(told);
    }

    @Test
    void whatTheProgramAsksForHasToBeThere() {
        assertThatThrownBy(() -> WordTable.parse("some.tsv", List.of("a\t路"), Set.of("a", "b")))
                .hasMessage("some.tsv 第 2 行：还缺“b”的词");
    }
}
