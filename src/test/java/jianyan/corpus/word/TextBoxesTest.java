package jianyan.corpus.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import jianyan.SampleIndex;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Reading;
import jianyan.corpus.walk.CorpusFile;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One page with a box at a paragraph, two shapes of a group, a box in a cell and one in the
/// header, saved by LibreOffice Writer in either format of Word.
final class TextBoxesTest {
    private static final int DAMAGED = 300;

    private static final CorpusReader READER = new CorpusReader(SampleIndex.ANALYSIS);

    @TempDir private Path folder;

    private static byte[] page(String ending) throws IOException {
        try (InputStream page = TextBoxesTest.class.getResourceAsStream("text-boxes." + ending)) {
            return Objects.requireNonNull(page).readAllBytes();
        }
    }

    private Reading read(byte[] page, String ending) throws IOException {
        return READER.read(CorpusFile.of(Files.write(folder.resolve("page." + ending), page)));
    }

    private static List<String> texts(Document document, PassageLabel label) {
        return document.passages()
                .filter(passage -> passage.label() == label)
                .map(Passage::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "rtf"})
    void standWhereTheyAreAnchored(String ending) throws IOException {
        Reading reading = read(page(ending), ending);
        assertThat(reading.faults()).isEmpty();
        Document document = reading.documents().getFirst();
        List<String> grouped = ending.equals("rtf") ? List.of() : List.of("第一步勘测石料。", "第二步铺设石阶。");
        assertThat(texts(document, PassageLabel.BODY))
                .containsExactlyElementsOf(
                        Stream.of(
                                        List.of(
                                                "案号：2021-044",
                                                "古渡口石阶年久失修。",
                                                "渡口始建于明代万历年间。",
                                                "现存石阶三十二级。",
                                                "雨天有行人滑倒。",
                                                "修缮分两步进行。"),
                                        grouped,
                                        List.of("上段已封闭停用。", "建议县文旅局列入明年计划。"))
                                .flatMap(List::stream)
                                .toList());
        assertThat(texts(document, PassageLabel.FURNITURE)).containsExactly("某县政协办公室", "内页红头文字");
    }

    /// The tables of places may say anything in a damaged file; what is readable is read.
    @Test
    void ofADamagedFileAreReadOrItIsAFault() throws IOException {
        byte[] whole = page("doc");
        Random random = new Random(2021);
        int read = 0;
        for (int i = 0; i < DAMAGED; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Reading reading = read(damaged, "doc");
            assertThat(reading.documents().size() + reading.faults().size()).isPositive();
            read += reading.documents().size();
        }
        assertThat(read).isGreaterThan(DAMAGED / 2);
    }
}
