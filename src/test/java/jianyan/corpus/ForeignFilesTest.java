package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import jianyan.corpus.helper.ParserProcesses;
import jianyan.corpus.reading.FileFormat;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.recognition.Pages;
import jianyan.corpus.table.SheetSink;
import jianyan.corpus.walk.FileFaults;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class ForeignFilesTest {
    private static final Duration AMPLE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final ForeignFiles files = new ForeignFiles();

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private Path sheet(String cell) throws IOException {
        Path file = folder.resolve("sheet.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("提案").createRow(2).createCell(1).setCellValue(cell);
            workbook.createSheet("草稿");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }
        return file;
    }

    private List<String> told(Path file) throws Exception {
        List<String> told = new ArrayList<>();
        files.sheets(
                file,
                FileFormat.XLS,
                new SheetSink() {
                    @Override
                    public void hidden(String name) {
                        told.add("hidden " + name);
                    }

                    @Override
                    public void begin(String name) {
                        told.add("begin " + name);
                    }

                    @Override
                    public boolean row(int index, List<String> cells) {
                        told.add(index + " " + cells);
                        return true;
                    }

                    @Override
                    public void end() {
                        told.add("end");
                    }
                },
                new ReadingLimit(AMPLE));
        return told;
    }

    @Test
    void manyFilesAreReadByOneProcess() throws Exception {
        Set<Long> before = children();
        for (String text : List.of("养老", "㐀𠮷", "\ud83d 半个", "加裝電梯")) {
            assertThat(told(sheet(text)))
                    .containsExactly("begin 提案", "2 [, " + text + "]", "end", "hidden 草稿");
        }
        assertThat(children().stream().filter(child -> !before.contains(child))).hasSize(1);
    }

    @Test
    void whatIsNotNeededEnds() throws Exception {
        Set<Long> before = children();
        told(sheet("养老"));
        for (int tenth = 0; tenth < 300 && !before.containsAll(children()); tenth++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(children()).isSubsetOf(before);
    }

    /// Each form draws the one before it ten times: two kilobytes that take longer than anybody
    /// lives.
    @Test
    void aParserThatNeverEndsIsEndedForGood() throws Exception {
        Set<Long> before = children();
        Path file = folder.resolve("forms.pdf");
        Files.writeString(file, nestedForms(), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() ->
                        files.text(
                                file,
                                FileFormat.PDF,
                                1_000_000,
                                new ReadingLimit(Duration.ofSeconds(3))))
                .isInstanceOfSatisfying(
                        ReadingException.class,
                        fault -> assertThat(fault.code()).isEqualTo("timeout"));
        assertThat(children()).isSubsetOf(before);
        assertThat(told(sheet("托育"))).hasSize(4);
    }

    @Test
    void aPageThatNeverEndsIsEndedForGood() throws Exception {
        Set<Long> before = children();
        Path file = folder.resolve("forms.pdf");
        Files.writeString(file, nestedForms(), StandardCharsets.ISO_8859_1);
        try (Pages pages =
                ForeignPages.open(file, ParserProcesses.forPages(), Duration.ofSeconds(3))) {
            assertThat(pages.count()).isOne();
            assertThatThrownBy(() -> pages.page(0))
                    .isInstanceOfSatisfying(
                            ReadingException.class,
                            fault -> assertThat(fault.code()).isEqualTo("timeout"));
        }
        assertThat(children()).isSubsetOf(before);
    }

    @Test
    void pagesAreDrawnInGrey() throws Exception {
        Path file = folder.resolve("page.png");
        BufferedImage drawn = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(3, 4, 0xff0000);
        drawn.setRGB(5, 6, 0x808080);
        ImageIO.write(drawn, "png", file.toFile());
        try (Pages pages = ForeignPages.open(file, ParserProcesses.forPages(), AMPLE)) {
            BufferedImage page = pages.page(0);
            assertThat(List.of(page.getWidth(), page.getHeight())).containsExactly(30, 20);
            assertThat(page.getRaster().getSample(3, 4, 0)).as("a stamp is paper").isEqualTo(255);
            assertThat(page.getRaster().getSample(5, 6, 0)).isEqualTo(128);
            assertThat(page.getRaster().getSample(0, 0, 0)).isZero();
        }
    }

    /// A string without an end shrinks to a thousandth in the file and is held in memory.
    @Test
    void whatTakesTooMuchMemoryIsAFaultAndNotTheNext() throws Exception {
        Path file = folder.resolve("string.pdf");
        byte[] content = deflated(400 << 20);
        try (OutputStream pdf = Files.newOutputStream(file)) {
            pdf.write(
                    ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                    + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                    + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n"
                                    + "4 0 obj<</Filter/FlateDecode/Length "
                                    + content.length
                                    + ">>stream\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            pdf.write(content);
            pdf.write(
                    "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThatThrownBy(
                        () -> files.text(file, FileFormat.PDF, 1_000_000, new ReadingLimit(AMPLE)))
                .isInstanceOfSatisfying(
                        ReadingException.class,
                        fault -> assertThat(fault.code()).isEqualTo("too-large"));
        assertThat(told(sheet("托育"))).hasSize(4);
    }

    private static byte[] deflated(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 20];
        Arrays.fill(some, (byte) 'a');
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            out.write('(');
            for (int left = length; left > 0; left -= some.length) {
                out.write(some);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aBrokenFileIsAFaultAndNotTheNext() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.xls"), "no workbook");
        assertThatThrownBy(() -> told(broken))
                .isInstanceOfSatisfying(
                        ReadingException.class,
                        fault -> assertThat(fault.code()).isEqualTo("broken-file"));
        assertThat(told(sheet("托育"))).hasSize(4);
    }

    @Test
    void aProcessThatIsKilledIsTheMachinesFault() throws Exception {
        Set<Long> before = children();
        Path file = folder.resolve("forms.pdf");
        Files.writeString(file, nestedForms(), StandardCharsets.ISO_8859_1);
        Thread killer =
                Thread.ofVirtual()
                        .start(() -> {
                            while (before.containsAll(children())) {
                                Thread.onSpinWait();
                            }
                            ProcessHandle.current()
                                    .children()
                                    .filter(child -> !before.contains(child.pid()))
                                    .forEach(ProcessHandle::destroyForcibly);
                        });
        assertThatThrownBy(
                        () -> files.text(file, FileFormat.PDF, 1_000_000, new ReadingLimit(AMPLE)))
                .isInstanceOfSatisfying(
                        IOException.class,
                        ended -> assertThat(FileFaults.of("a.pdf", ended).isPassing()).isTrue());
        killer.join();
    }

    private static String nestedForms() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        pdf.append("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        pdf.append(
                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
                        + "/Resources<</XObject<</F 30 0 R>>>>>>endobj\n");
        pdf.append(stream(4, "", "/F Do"));
        pdf.append(stream(10, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 1 1 re f"));
        IntStream.rangeClosed(11, 30)
                .forEach(number ->
                        pdf.append(
                                stream(
                                        number,
                                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F "
                                                + (number - 1)
                                                + " 0 R>>>>",
                                        "/F Do ".repeat(10))));
        return pdf.append("trailer<</Root 1 0 R>>\n%%EOF\n").toString();
    }

    private static String stream(int number, String dictionary, String content) {
        return number
                + " 0 obj<<"
                + dictionary
                + "/Length "
                + content.length()
                + ">>stream\n"
                + content
                + "\nendstream endobj\n";
    }
}
