package jianyan.analysis.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.analysis.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptWriterTest {
    private static final ScriptWriter SIMPLIFIED = ScriptWriter.simplified();
    private static final ScriptWriter TRADITIONAL = ScriptWriter.traditional();

    @ParameterizedTest
    @CsvSource({
        "头发,頭髮", "发展,發展", "徐汇区,徐匯區", "词汇,詞彙", "台湾,台灣", "干净,乾淨", "干部,幹部", "周末,周末", "面条,麵條", "方面,方面",
        "家里,家裏", "公里,公里", "什么,什麼", "制度,制度", "制造,製造", "答复,答覆", "恢复,恢復"
    })
    void writesAWordInEitherScript(String simplified, String traditional) {
        assertThat(TRADITIONAL.write(simplified)).isEqualTo(traditional);
        assertThat(SIMPLIFIED.write(traditional)).isEqualTo(simplified);
    }

    @ParameterizedTest
    @CsvSource({"著名,著名", "看著,看着", "甚麼,什么", "乾坤,乾坤", "皇后,皇后", "計畫,计划"})
    void leavesWhatSimplifiedScriptWritesTheSame(String traditional, String simplified) {
        assertThat(SIMPLIFIED.write(traditional)).isEqualTo(simplified);
    }

    @Test
    void widthCapitalsAndOtherScriptsStay() {
        assertThat(SIMPLIFIED.write("Ｇ６０　PM2.5、ISO９００１é")).isEqualTo("Ｇ６０　PM2.5、ISO９００１é");
    }

    /// Offsets of marks and sentences are laid over what was written.
    @Test
    void aTextKeepsItsLengthAndItsMeaningToSearch() throws IOException {
        Folding folding = Folding.load();
        for (String file :
                new String[] {
                    "trad-proposal-xuhui-2023-048.txt", "trad-report-songjiang-2023.txt"
                }) {
            String text = Files.readString(Path.of("corpus/shapes", file));
            String simplified = SIMPLIFIED.write(text);
            assertThat(simplified).hasSameSizeAs(text);
            assertThat(TRADITIONAL.write(simplified)).hasSameSizeAs(text);
            assertThat(folding.fold(simplified).text()).isEqualTo(folding.fold(text).text());
        }
    }
}
