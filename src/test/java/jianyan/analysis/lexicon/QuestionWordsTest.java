package jianyan.analysis.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class QuestionWordsTest {
    private static QuestionWords read(String lines) throws IOException {
        return QuestionWords.read(
                new BufferedReader(new StringReader(lines)), UnaryOperator.identity());
    }

    @Test
    void holdsAWordALineAndPassesOverRemarks() throws IOException {
        QuestionWords words = read("# 问词\n\n什么\n 哪里 \n");
        assertThat(words.contains("什么")).isTrue();
        assertThat(words.contains("哪里")).isTrue();
        assertThat(words.contains("问词")).isFalse();
    }

    @Test
    void tellsWhatAsksFromWhatOnlyJoins() throws IOException {
        QuestionWords words = read("[asking]\n什么\n[joining]\n的\n[asking]\n谁\n");
        assertThat(words.asks("什么")).isTrue();
        assertThat(words.asks("谁")).isTrue();
        assertThat(words.asks("的")).isFalse();
        assertThat(words.contains("的")).isTrue();
        assertThat(words.contains("[joining]")).isFalse();
    }

    @Test
    void aLineThatIsNoWordIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("什么\n哪里、哪儿\n"))
                .withMessageContaining("line 2")
                .withMessageContaining("哪里、哪儿");
    }
}
