package jianyan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceEndTest {
    private static List<String> cut(String text, SentenceEnd ends) {
        return SentenceCutter.cut(text, ends).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(chars = {'。', '！', '？', '!', '?', '｡'})
    void whatEndsASentenceEndsAStatement(char mark) {
        assertThat(SentenceEnd.SENTENCE.is(mark)).isTrue();
        assertThat(SentenceEnd.STATEMENT.is(mark)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'；', ';'})
    void aSemicolonEndsAStatementOnly(char mark) {
        assertThat(SentenceEnd.SENTENCE.is(mark)).isFalse();
        assertThat(SentenceEnd.STATEMENT.is(mark)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'，', '、', '：', ':', '.', '…', '\n', '”'})
    void nothingElseEndsEither(char mark) {
        assertThat(SentenceEnd.SENTENCE.is(mark)).isFalse();
        assertThat(SentenceEnd.STATEMENT.is(mark)).isFalse();
    }

    @Test
    void sentencesHoldTheirStatements() {
        String text = "加强培训；完善机制。“要抓落实！”";
        assertThat(cut(text, SentenceEnd.SENTENCE)).containsExactly("加强培训；完善机制。", "“要抓落实！”");
        assertThat(cut(text, SentenceEnd.STATEMENT)).containsExactly("加强培训；", "完善机制。", "“要抓落实！”");
    }

    @Test
    void severalMarksEndOneStatement() {
        assertThat(cut("谁来管？！怎么管？", SentenceEnd.STATEMENT)).containsExactly("谁来管？！", "怎么管？");
    }

    @Test
    void theMarksStandWithinAPattern() {
        for (SentenceEnd ends : SentenceEnd.values()) {
            Pattern pattern = Pattern.compile("[" + ends.marks() + "]");
            for (char c = 0; c < Character.MAX_VALUE; c++) {
                if (pattern.matcher(String.valueOf(c)).matches() != ends.is(c)) {
                    fail("%s and U+%04X".formatted(ends, (int) c));
                }
            }
        }
    }

    @Test
    void theNextEndIsTheFirstFromThereOn() {
        assertThat(SentenceEnd.STATEMENT.next("一；二。", 0)).isEqualTo(1);
        assertThat(SentenceEnd.SENTENCE.next("一；二。", 0)).isEqualTo(3);
        assertThat(SentenceEnd.SENTENCE.next("一；二", 0)).isEqualTo(-1);
    }
}
