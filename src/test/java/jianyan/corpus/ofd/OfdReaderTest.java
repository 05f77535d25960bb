package jianyan.corpus.ofd;

import static jianyan.corpus.Packages.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Packages;
import jianyan.corpus.Reading;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfdReaderTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());

    @TempDir Path folder;

    private Reading read(String template, String... pages) throws IOException {
        return READER.read(CorpusFile.of(Packages.ofd(folder.resolve("a.ofd"), template, pages)));
    }

    private static List<String> texts(Document document, PassageLabel label) {
        return document.passages()
                .filter(passage -> passage.label() == label)
                .map(Passage::text)
                .toList();
    }

    @Test
    void linesAreReadInTheOrderOfThePageAndNotOfTheFile() throws IOException {
        Document document =
                read(
                                "",
                                drawn(30, 80, 5, "道口没有信号灯，上学时段车流集中，家长多")
                                        + drawn(30, 87, 5, "有反映。")
                                        + drawn(60, 40, 7, "关于在校门口设信号灯的提案"),
                                drawn(30, 30, 5, "建议区交警支队年内安装。"))
                        .documents()
                        .getFirst();
        assertThat(document.metadata().title()).isEqualTo("关于在校门口设信号灯的提案");
        assertThat(texts(document, PassageLabel.BODY))
                .containsExactly("道口没有信号灯，上学时段车流集中，家长多有反映。", "建议区交警支队年内安装。");
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        StringBuilder page = new StringBuilder(drawn(30, 20, 7, "政协某区委员会常务委员会工作报告摘要"));
        String left = "左栏甲左栏乙左栏丙左栏";
        String right = "右栏甲右栏乙右栏丙右栏";
        for (int i = 0; i < 5; i++) {
            page.append(drawn(20, 40 + 8 * i, 5, left + i));
            page.append(drawn(110, 40 + 8 * i, 5, right + i));
        }
        String whole =
                String.join(
                        "",
                        read("", page.toString())
                                .documents()
                                .getFirst()
                                .passages()
                                .map(Passage::text)
                                .toList());
        assertThat(whole.indexOf(left + 4)).isPositive().isLessThan(whole.indexOf(right + 0));
    }

    @Test
    void cellsOfALineDoNotRunTogether() throws IOException {
        Document document =
                read(
                                "",
                                drawn(20, 20, 5, "类别统计表的说明")
                                        + drawn(20, 60, 5, "经济")
                                        + drawn(80, 60, 5, "113"))
                        .documents()
                        .getFirst();
        assertThat(document.passages().map(Passage::text)).contains("经济\t113");
    }

    @Test
    void templatesAndTurnedTextAreFurniture() throws IOException {
        String stamp =
                "<ofd:TextObject Boundary='50 90 100 100' CTM='0.7 0.7 -0.7 0.7 0 0' Size='20'><ofd:TextCode X='0' Y='20'>征求意见</ofd:TextCode></ofd:TextObject>";
        Document document =
                read(
                                drawn(20, 285, 4, "某区人民政府公报"),
                                drawn(30, 40, 7, "关于修订停车办法的建议")
                                        + stamp
                                        + drawn(30, 60, 5, "现行办法已用十年。"),
                                drawn(30, 40, 5, "建议明年修订。") + stamp)
                        .documents()
                        .getFirst();
        assertThat(texts(document, PassageLabel.BODY)).containsExactly("现行办法已用十年。", "建议明年修订。");
        assertThat(texts(document, PassageLabel.FURNITURE)).contains("征求意见", "某区人民政府公报");
    }

    @Test
    void shapesThatAreNoCharactersNeedRecognition() throws IOException {
        Reading glyphs = read("", drawn(30, 40, 5, "\ue001\ue002\ue003\ue004"));
        assertThat(glyphs.documents()).isEmpty();
        assertThat(glyphs.faults()).extracting(Fault::code).containsExactly("needs-recognition");
        Reading picture = read("", "<ofd:ImageObject Boundary='0 0 210 297' ResourceID='4'/>");
        assertThat(picture.faults()).extracting(Fault::code).containsExactly("needs-recognition");
    }

    @Test
    void aBrokenFileIsAFault() throws IOException {
        Path file = folder.resolve("b.ofd");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(READER.read(CorpusFile.of(file)).faults())
                .extracting(Fault::code)
                .containsExactly("broken-file");
    }
}
