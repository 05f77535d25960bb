package jianyan.corpus.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.CorpusReader;
import jianyan.corpus.Reading;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.RecognisedPage.RecognisedLine;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.CorpusFiles;
import jianyan.corpus.walk.Fault;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecognitionTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());
    private static final List<String> PAGE =
            List.of("关于改造老旧菜场的提案", "全区菜场建成年代较早，地面湿滑，", "建议三年内完成改造。");

    @TempDir Path folder;

    private Path picture() throws IOException {
        Path file = folder.resolve("scan.png");
        ImageIO.write(ScannedPages.clean(PAGE), "png", file.toFile());
        return file;
    }

    private static RecognisedPage page(int number, String... lines) {
        List<RecognisedLine> read = new ArrayList<>();
        for (String line : lines) {
            read.add(
                    new RecognisedLine(
                            line, line.equals("※卜口") ? 0.1 : 0.9, true, List.of(0, 0, 9, 9)));
        }
        return new RecognisedPage(number, read);
    }

    private Path recognised(int pages, RecognisedPage... done) throws IOException {
        Path file = picture();
        String sha = CorpusReader.sha256(CorpusFile.of(file));
        RecognisedText.begin(file, new RecognisedText.Head(sha, pages, "x", "chi_sim"));
        for (RecognisedPage page : done) {
            RecognisedText.append(file, page);
        }
        return file;
    }

    @Test
    void aPictureIsADocumentOnceItsTextWasRecognised() throws IOException {
        Path file = picture();
        assertThat(CorpusFiles.of(List.of(folder)).files()).isEmpty();
        assertThat(READER.read(CorpusFile.of(file)).faults())
                .extracting(Fault::code)
                .containsExactly("no-text-layer");
        String before = READER.fingerprint(CorpusFile.of(file));
        recognised(1, page(1, "关于改造老旧菜场的提案", "地面湿滑，居民不便。", "※卜口"));
        assertThat(READER.fingerprint(CorpusFile.of(file))).isNotEqualTo(before);
        CorpusFiles files = CorpusFiles.of(List.of(folder));
        assertThat(files.files()).extracting(CorpusFile::name).containsExactly("scan.png");
        assertThat(files.faults()).isEmpty();
        Reading reading = READER.read(CorpusFile.of(file));
        assertThat(reading.documents()).hasSize(1);
        assertThat(reading.documents().getFirst().metadata().title()).isEqualTo("关于改造老旧菜场的提案");
        assertThat(reading.documents().getFirst().repairs())
                .filteredOn(repair -> repair.kind().equals("recognised"))
                .extracting(Repair::count)
                .containsExactly(3);
        assertThat(reading.documents().getFirst().passages())
                .filteredOn(passage -> passage.label() == PassageLabel.FURNITURE)
                .extracting(Passage::text)
                .containsExactly("※卜口");
    }

    @Test
    void aTextOfHalfThePagesIsAFault() throws IOException {
        Path file = recognised(3, page(1, "第一页的文字。"));
        Reading reading = READER.read(CorpusFile.of(file));
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults().getFirst().message()).contains("只识别了 1 页，共 3 页");
    }

    @Test
    void aTextOfAnotherStateOfTheFileIsNotTaken() throws IOException {
        Path file = recognised(1, page(1, "旧的文字。"));
        ImageIO.write(ScannedPages.clean(List.of("改了")), "png", file.toFile());
        assertThat(READER.read(CorpusFile.of(file)).documents()).isEmpty();
    }

    @Test
    void aLineThatAKilledRunLeftHalfIsNoPage() throws IOException {
        Path file = recognised(2, page(1, "第一页。"));
        Path beside = RecognisedText.beside(file);
        Files.writeString(beside, Files.readString(beside) + "{\"page\":2,\"lin");
        String sha = CorpusReader.sha256(CorpusFile.of(file));
        RecognisedText text = Objects.requireNonNull(RecognisedText.load(file, sha));
        assertThat(text.pages()).hasSize(1);
        text.rewrite(file);
        RecognisedText.append(file, page(2, "第二页。"));
        assertThat(RecognisedText.load(file, sha)).matches(RecognisedText::isWhole);
    }

    @Test
    void tesseractsTableGivesLinesWithTheirPlaceAndConfidence() {
        String table =
                """
                level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
                4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t
                5\t1\t1\t1\t1\t1\t10\t20\t100\t40\t90\t办复
                5\t1\t1\t1\t1\t2\t120\t22\t60\t38\t70\t率
                5\t1\t1\t1\t2\t1\t10\t80\t50\t40\t80\tG60
                5\t1\t1\t1\t2\t2\t70\t80\t50\t40\t80\tScience
                """;
        List<RecognisedLine> lines = Tesseract.lines(table);
        assertThat(lines).extracting(RecognisedLine::text).containsExactly("办复率", "G60 Science");
        assertThat(lines.getFirst().confidence()).isEqualTo(0.833);
        assertThat(lines.getFirst().box()).containsExactly(10, 20, 180, 60);
        assertThat(lines).extracting(RecognisedLine::paragraph).containsExactly(true, false);
    }

    @Test
    void aPageThatLiesAslantIsMeasured() {
        assumeTrue(ScannedPages.canDraw(), "no font of Chinese on this machine");
        for (double degrees : new double[] {-3, 2}) {
            double slant =
                    PageCleaning.slant(ScannedPages.turned(ScannedPages.clean(PAGE), degrees));
            assertThat(slant).isBetween(degrees - 0.5, degrees + 0.5);
        }
    }

    @Test
    void withoutTesseractItIsSaidWhatIsMissing() {
        assertThatThrownBy(() -> Tesseract.find("no-such-tesseract"))
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining("no-such-tesseract");
        assertThat(Tesseract.INSTALL).contains("apt-get install tesseract-ocr");
    }

    @Test
    void aDrawnPageWithAStampIsRead() throws Exception {
        Tesseract tesseract = installed();
        Path file = folder.resolve("stamped.png");
        ImageIO.write(ScannedPages.stamped(ScannedPages.clean(PAGE)), "png", file.toFile());
        String sha = CorpusReader.sha256(CorpusFile.of(file));
        List<Integer> done = new ArrayList<>();
        try (Recognition recognition = new Recognition(tesseract, 2);
                Pages pages = READER.pages(CorpusFile.of(file))) {
            recognition.recognise(file, pages, sha, "chi_sim", page -> done.add(page.page()));
            recognition.recognise(file, pages, sha, "chi_sim", page -> done.add(page.page()));
        }
        assertThat(done).as("the second run finds the page").containsExactly(1);
        StringBuilder read = new StringBuilder();
        READER.read(CorpusFile.of(file))
                .documents()
                .getFirst()
                .passages()
                .forEach(passage -> read.append(passage.text()));
        assertThat(ScannedPages.errorRate(String.join("", PAGE), read.toString())).isLessThan(0.2);
    }

    private static Tesseract installed() {
        try {
            Tesseract tesseract = Tesseract.find("tesseract");
            assumeTrue(ScannedPages.canDraw(), "no font of Chinese on this machine");
            return tesseract;
        } catch (ReadingException none) {
            assumeTrue(false, "tesseract is not installed: recognition untested");
            throw new IllegalStateException(none);
        }
    }
}
