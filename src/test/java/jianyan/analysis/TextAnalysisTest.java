package jianyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.SampleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextAnalysisTest {
    @TempDir Path folder;

    @Test
    void aTermOfTheUsersOwnIsCutWholeAndChangesTheVersion() throws IOException {
        Files.writeString(folder.resolve("own.tsv"), "睦邻客厅\tmeasure\n");
        TextAnalysis own = TextAnalysis.load(folder);
        assertThat(own.segmenter().segment("建设睦邻客厅"))
                .filteredOn(token -> !token.part())
                .extracting(Token::text)
                .containsExactly("建设", "睦邻客厅");
        assertThat(own.version()).isNotEqualTo(TextAssert.analysis().version());
        assertThat(TextAnalysis.load().version()).isEqualTo(TextAssert.analysis().version());
    }

    @Test
    void showsFoldedWordsAsPeopleWriteThem() {
        TextAnalysis analysis = TextAssert.analysis();
        String folded = analysis.folding().fold("著名画家全面覆盖乾坤沈阳G60").text();
        assertThat(folded).isNotEqualTo("著名画家全面覆盖乾坤沈阳g60");
        assertThat(analysis.readable(folded)).isEqualTo("著名画家全面覆盖乾坤沈阳g60");
    }

    /// What a name keeps is shown, though it is found by what it folds to.
    @ParameterizedTest
    @CsvSource({
        "乾安县, 乾安县",
        "乾安縣, 乾安县",
        "慰藉老人與兒童, 慰藉老人与儿童",
        "慰藉, 慰藉",
        "乾淨, 干净",
        "著名學者看著, 著名学者看着",
        "老舊小區加裝電梯, 老旧小区加装电梯",
        "Ｇ６０科創, g60科创",
    })
    void isShownInSimplifiedScriptWithTheCharactersThatNamesKeep(String typed, String shown) {
        assertThat(SampleIndex.ANALYSIS.shown(typed)).isEqualTo(shown);
        assertThat(SampleIndex.ANALYSIS.folding().fold(shown).text())
                .isEqualTo(SampleIndex.ANALYSIS.folding().fold(typed).text());
    }
}
