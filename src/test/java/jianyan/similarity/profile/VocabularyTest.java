package jianyan.similarity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
    @Test
    void everyKindHasItsWords() {
        for (Vocabulary.Kind kind : Vocabulary.Kind.values()) {
            assertThat(Vocabulary.load().of(kind)).as(kind.name()).isNotEmpty();
        }
    }

    @Test
    void aWrongLineIsNamedWithWhatIsWrong() {
        assertThatThrownBy(() -> Vocabulary.parse(List.of("# words", "umbrela\t养老")))
                .hasMessageContaining("第 2 行")
                .hasMessageContaining("umbrela");
        assertThatThrownBy(() -> Vocabulary.parse(List.of("umbrella 养老")))
                .hasMessageContaining("第 1 行");
        assertThatThrownBy(() -> Vocabulary.parse(List.of("umbrella\t养老 教育 养老")))
                .hasMessageContaining("养老");
    }
}
