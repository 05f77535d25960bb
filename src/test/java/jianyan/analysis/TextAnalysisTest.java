package jianyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
