package jianyan.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jianyan.corpus.text.DecodedText;
import jianyan.corpus.text.Line;
import jianyan.corpus.text.LineShape;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where text stands on the pages of a PDF tells cells, columns, titles and watermarks. Drawn in
/// Latin letters, which every machine can: the rules look at places and sizes.
final class PdfTextTest {
    @TempDir private Path folder = Path.of("");

    /// What stands on one page.
    private interface Drawing {
        void on(Page page) throws IOException;
    }

    private record Page(PDPageContentStream out) {
        void text(double x, double y, double size, String text) throws IOException {
            text(Matrix.getTranslateInstance((float) x, (float) y), size, text);
        }

        void text(Matrix at, double size, String text) throws IOException {
            out.beginText();
            out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), (float) size);
            out.setTextMatrix(at);
            out.showText(text);
            out.endText();
        }
    }

    private DecodedText read(Drawing... pages) throws IOException, ReadingException {
        Path file = folder.resolve("drawn.pdf");
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    drawing.on(new Page(out));
                }
            }
            document.save(file.toFile());
        }
        return new PdfReader().read(file, 100_000, () -> false);
    }

    private static List<String> texts(DecodedText read, LineShape shape) {
        return read.lines().stream().filter(line -> line.shape() == shape).map(Line::text).toList();
    }

    @Test
    void cellsOfARowArePartedAlsoWhereTheyNearlyTouch() throws Exception {
        DecodedText read =
                read(page -> {
                    double y = 700;
                    for (String[] row :
                            new String[][] {
                                {"No.", "Matter", "Office"},
                                {"1", "Railings of the old bridge", "Culture"},
                                {"2", "Lamps along the river path", "Water"}
                            }) {
                        page.text(60, y, 10, row[0]);
                        page.text(60 + 20, y, 10, row[1]);
                        page.text(400, y, 10, row[2]);
                        y -= 16;
                    }
                });
        assertThat(texts(read, LineShape.TABLE_ROW))
                .containsExactly(
                        "No.\tMatter\tOffice",
                        "1\tRailings of the old bridge\tCulture",
                        "2\tLamps along the river path\tWater");
    }

    @Test
    void columnsBesideEachOtherNeverRunTogether() throws Exception {
        DecodedText read =
                read(page -> {
                    for (int line = 0; line < 4; line++) {
                        page.text(60, 700 - 14 * line, 10, "left column line " + line);
                        page.text(320, 700 - 14 * line, 10, "right column line " + line);
                    }
                });
        assertThat(read.text()).contains("left column line 0\tright column line 0");
        assertThat(read.text()).doesNotContain("0 right");
    }

    @Test
    void wordsStayOneLineAndLargeLinesAreOneTitle() throws Exception {
        DecodedText read =
                read(page -> {
                    page.text(100, 740, 20, "Report of the standing committee");
                    page.text(140, 714, 20, "on the work of the year");
                    for (int line = 0; line < 12; line++) {
                        page.text(60, 660 - 14 * line, 10, "a line of the text itself, with words");
                    }
                });
        assertThat(texts(read, LineShape.BOLD)).hasSize(1);
        assertThat(read.lines().getFirst().text()).contains("committee").contains("work of");
        assertThat(read.lines().get(1).blankBefore()).isOne();
        assertThat(texts(read, LineShape.TEXT))
                .hasSize(12)
                .containsOnly("a line of the text itself, with words");
    }

    /// Also on a single page, where nothing returns.
    @Test
    void whatIsSetAcrossThePageIsAWatermark() throws Exception {
        DecodedText read =
                read(page -> {
                    page.text(Matrix.getRotateInstance(Math.PI / 4, 200, 300), 40, "INTERNAL");
                    page.text(60, 700, 10, "The text of the page stands level.");
                });
        assertThat(texts(read, LineShape.FURNITURE)).containsExactly("INTERNAL");
        assertThat(texts(read, LineShape.TEXT))
                .containsExactly("The text of the page stands level.");
    }

    /// A mark that stands level is known by its standing on every page.
    @Test
    void whatStandsOnEveryPageIsAWatermarkToo() throws Exception {
        DecodedText read =
                read(
                        page -> {
                            page.text(60, 700, 10, "The report begins on this page,");
                            page.text(180, 400, 40, "DRAFT");
                            page.text(60, 300, 10, "120");
                        },
                        page -> {
                            page.text(60, 700, 10, "and it goes on to the next.");
                            page.text(180, 400, 40, "DRAFT");
                            page.text(60, 300, 10, "120");
                        });
        assertThat(texts(read, LineShape.FURNITURE)).containsExactly("DRAFT", "DRAFT");
        assertThat(texts(read, LineShape.TEXT)).contains("120");
    }

    @Test
    void aPageAfterPageIsParted() throws Exception {
        DecodedText read =
                read(
                        page -> page.text(60, 700, 10, "the first page ends in"),
                        page -> page.text(60, 700, 10, "the second page"));
        assertThat(read.lines()).extracting(Line::blankBefore).containsExactly(0, 1);
    }
}
