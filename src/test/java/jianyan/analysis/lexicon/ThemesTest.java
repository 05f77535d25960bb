package jianyan.analysis.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThemesTest {
    @TempDir Path folder;

    @Test
    void thereAreManyAndNoneIsEmpty() {
        Themes themes = Themes.load();
        assertThat(themes.names()).hasSizeGreaterThanOrEqualTo(24).contains("养老", "提案办理", "统战联谊");
        for (String name : themes.names()) {
            assertThat(themes.terms(name)).as(name).isNotEmpty();
        }
        assertThat(themes.terms("没有")).isEmpty();
    }

    @Test
    void noPhraseLiesInAnotherOfItsTheme() {
        Themes themes = Themes.load();
        for (String name : themes.names()) {
            List<String> terms = themes.terms(name);
            assertThat(new HashSet<>(terms)).as(name).hasSameSizeAs(terms);
            for (String inner : terms) {
                assertThat(terms).as(name).noneMatch(t -> !t.equals(inner) && t.contains(inner));
            }
        }
    }

    @Test
    void aThemeOfTheUsersOwnTakesThePlaceOfOneOfTheSameName() throws IOException {
        Files.writeString(folder.resolve("own.themes.yaml"), "养老: [敬老院]\n河道: [苏州河]\n");
        Themes themes = Themes.load(folder);
        assertThat(themes.terms("养老")).containsExactly("敬老院");
        assertThat(themes.terms("河道")).containsExactly("苏州河");
        assertThat(themes.names()).hasSize(Themes.load().names().size() + 1);
    }

    @Test
    void aNameWithNothingAfterItIsAThemeWithoutTerms() throws IOException {
        Files.writeString(folder.resolve("own.themes.yaml"), "空:\n半:\n  - 养老\n  -\n");
        Themes themes = Themes.load(folder);
        assertThat(themes.names()).contains("空");
        assertThat(themes.terms("空")).isEmpty();
        assertThat(themes.terms("半")).containsExactly("养老");
    }

    @Test
    void aFaultyFileSaysWhere() throws IOException {
        Files.writeString(folder.resolve("own.themes.yaml"), "养老: [敬老院]\n河道: {a: b}\n");
        assertThatExceptionOfType(LexiconSyntaxException.class)
                .isThrownBy(() -> Themes.load(folder))
                .withMessageContaining("own.themes.yaml 第 2 行");
    }
}
