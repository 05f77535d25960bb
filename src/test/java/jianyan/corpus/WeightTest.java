package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.files.TemporaryFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of formats that are read by this program: light ones come to an end here whatever stands
/// in them, heavy ones are read where they can be stopped, with the same outcome.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
final class WeightTest {
    /// A quarter of what is still light; what takes the square of its length is far over the time.
    private static final int LONG = 1 << 19;

    /// What nests costs the parser five hundred times its length.
    private static final int DEEP = LONG / 8;

    /// Of processor time; the slowest took a fifth of this.
    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir private Path folder;

    private static Reading read(Path file) {
        return read(file, ReadLimits.standard().time());
    }

    private static Reading read(Path file, Duration time) {
        ReadLimits usual = ReadLimits.standard();
        ReadLimits limits =
                new ReadLimits(
                        time,
                        usual.textBytes(),
                        usual.binaryBytes(),
                        usual.tableBytes(),
                        usual.characters(),
                        usual.rows());
        return new CorpusReader(SampleIndex.ANALYSIS, Map.of(), limits).read(CorpusFile.of(file));
    }

    /// A piece again and again between a head and a tail.
    record Hostile(String name, int bytes, String head, String piece, String tail) {
        Path write(Path folder, int times) throws IOException {
            int pieces = bytes * times / piece.getBytes(StandardCharsets.UTF_8).length;
            return Files.writeString(folder.resolve(name), head + piece.repeat(pieces) + tail);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// What makes parsers work: depth, width, things that never close, and much of what is short.
    static List<Hostile> lightAndHostile() {
        String html = "<html><body>";
        String rtf = "{\\rtf1\\ansi ";
        String word =
                "<?xml version=\"1.0\"?><w:wordDocument"
                        + " xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body>";
        return List.of(
                new Hostile("deep.html", DEEP, html, "<div>", ""),
                new Hostile("formatting.html", LONG, html, "<b><a><i>", ""),
                new Hostile("tables.html", DEEP, html, "<table><tr><td>", ""),
                new Hostile("wide.html", LONG, html, "<p>甲", ""),
                new Hostile("attributes.html", LONG, html + "<p ", "a=b ", ""),
                new Hostile("entities.html", LONG, html, "&#x7532;", ""),
                new Hostile("misnested.html", LONG, html, "<a><p></a></b>", ""),
                new Hostile("select.html", LONG, html, "<select><option>", ""),
                new Hostile("groups.rtf", LONG, rtf, "{甲}", ""),
                new Hostile("cells.rtf", LONG, rtf, "\\trowd\\cell\\row ", ""),
                new Hostile("words.rtf", LONG, rtf, "\\par\\u30002?", ""),
                new Hostile(
                        "parts.eml",
                        LONG,
                        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n",
                        "--b\n\nx\n",
                        ""),
                new Hostile("headers.eml", LONG, "MIME-Version: 1.0\n", "A: b\n", ""),
                new Hostile("deep.xml", LONG, word, "<w:tbl><w:tr><w:tc>", ""),
                new Hostile(
                        "rows.xml",
                        LONG,
                        word + "<w:tbl>",
                        "<w:tr><w:tc></w:tc></w:tr>",
                        "</w:tbl></w:body></w:wordDocument>"),
                new Hostile(
                        "runs.xml",
                        LONG,
                        word + "<w:p>",
                        "<w:r><w:t>甲</w:t></w:r>",
                        "</w:p></w:body></w:wordDocument>"));
    }

    @ParameterizedTest
    @MethodSource
    void lightAndHostile(Hostile hostile) throws IOException {
        Reading reading = read(hostile.write(folder, 1), SOON);
        assertThat(reading.documents().size() + reading.faults().size()).isPositive();
        assertThat(reading.faults())
                .extracting(Fault::code)
                .doesNotContain("reader-failed", Fault.TIMEOUT);
    }

    /// Says what each takes. Arguments: how many times as long files are (4 for the heaviest that
    /// are light).
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("jianyan-weight");
        for (Hostile hostile : lightAndHostile()) {
            Path file = hostile.write(folder, Integer.parseInt(arguments[0]));
            long begun = System.nanoTime();
            Reading reading = read(file);
            ByHand.say(
                    hostile
                            + " "
                            + (System.nanoTime() - begun) / 1_000_000
                            + " ms, "
                            + reading.documents().size()
                            + " documents, "
                            + reading.faults());
        }
        TemporaryFolder.delete(folder);
    }

    private static String page(int paragraphs) {
        StringBuilder page = new StringBuilder("<html><head><title>关于养老的提案</title></head><body>");
        for (int i = 0; i < paragraphs; i++) {
            page.append("<p>第").append(i).append("条建议：增设社区食堂，方便老年人用餐。</p>\n");
        }
        return page + "</body></html>";
    }

    @Test
    void aHeavyPageIsReadAsALightOneIs() throws IOException {
        int paragraphs = 40_000;
        Path heavy = Files.writeString(folder.resolve("heavy.html"), page(paragraphs));
        assertThat(Files.size(heavy)).isGreaterThan(2 << 20);
        Reading reading = read(heavy);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents())
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.title()).isEqualTo("关于养老的提案");
                    assertThat(
                                    document.passages()
                                            .filter(passage -> passage.text().contains("条建议")))
                            .hasSize(paragraphs);
                });
    }

    @Test
    void aHeavySheetIsReadAsALightOneIs() throws IOException {
        List<String> rows = new ArrayList<>(List.of("1 编号 案由 正文"));
        String body = "建议增设社区食堂，方便老年人用餐。".repeat(30);
        for (int row = 2; row <= 2_001; row++) {
            rows.add(row + " 提" + row + " 关于第" + row + "件的提案 " + body);
        }
        Path file = folder.resolve("heavy.xlsx");
        Sheets.write(file, "A1:C2001", rows);
        Reading reading = read(file);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents()).hasSize(2_000);
        assertThat(reading.documents().getLast().title()).isEqualTo("关于第2001件的提案");
    }

    @Test
    void whatHangsOnAHeavyMessageIsRead() throws IOException {
        String attached =
                Base64.getMimeEncoder()
                        .encodeToString(page(40_000).getBytes(StandardCharsets.UTF_8));
        Path file =
                Files.writeString(
                        folder.resolve("heavy.eml"),
                        "Subject: report\nMIME-Version: 1.0\n"
                                + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\nContent-Type: text/plain; charset=utf-8\n\n请看附件。\n"
                                + "--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n"
                                + "Content-Disposition: attachment; filename=\"a.html\"\n\n"
                                + attached
                                + "\n--b--\n");
        Reading reading = read(file);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents())
                .extracting(document -> document.title())
                .contains("关于养老的提案");
    }

    @Test
    void aPartThatIsLongerThanItsDirectoryClaimsIsBroken() throws IOException {
        Path file = folder.resolve("lies.docx");
        Packages.docx(file, "<w:p><w:r><w:t>建议增设社区食堂。</w:t></w:r></w:p>".repeat(50), Map.of());
        byte[] bytes = Files.readAllBytes(file);
        // The size stands at byte 24 of each entry of the central directory.
        for (int at = 0; at < bytes.length - 4; at++) {
            if (bytes[at] == 'P'
                    && bytes[at + 1] == 'K'
                    && bytes[at + 2] == 1
                    && bytes[at + 3] == 2) {
                bytes[at + 24] = 9;
                bytes[at + 25] = 0;
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        }
        Reading reading = read(file);
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("broken-file");
    }
}
