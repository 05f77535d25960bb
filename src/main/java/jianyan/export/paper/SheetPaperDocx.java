package jianyan.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Tables as a Word document, the header row on every page.
final class SheetPaperDocx {
    private static final int POINTS = 11;

    /// How wide the column of names is beside those of numbers: a unit's name takes two lines.
    private static final int NAMES = 16;

    private static final int NUMBERS = 5;

    private SheetPaperDocx() {}

    static void write(SheetPaper paper, OutputStream to) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordPage.setUp(document);
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            WordPage.run(title, paper.title(), WordPage.SONG, 18).setBold(true);
            XWPFParagraph about = document.createParagraph();
            about.setAlignment(ParagraphAlignment.RIGHT);
            WordPage.run(about, paper.about(), WordPage.FANGSONG, POINTS);
            for (SheetPaper.Part part : paper.parts()) {
                XWPFParagraph name = document.createParagraph();
                name.setSpacingBefore(200);
                name.setKeepNext(true);
                WordPage.run(name, part.name(), WordPage.SONG, 13).setBold(true);
                table(part, document);
            }
            XWPFParagraph signatures = document.createParagraph();
            signatures.setSpacingBefore(400);
            WordPage.run(signatures, SheetPaper.SIGNATURES, WordPage.FANGSONG, 12);
            document.write(to);
        }
    }

    private static void table(SheetPaper.Part part, XWPFDocument document) {
        XWPFTable table = document.createTable(1 + part.rows().size(), part.columns().size());
        int[] shares = new int[part.columns().size()];
        Arrays.fill(shares, NUMBERS);
        shares[0] = NAMES;
        WordPage.columns(table, shares, WordPage.WIDTH);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int column = 0; column < part.columns().size(); column++) {
            XWPFParagraph paragraph = WordPage.paragraph(header.getCell(column));
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            WordPage.run(paragraph, part.columns().get(column), WordPage.SONG, POINTS)
                    .setBold(true);
        }
        for (int row = 0; row < part.rows().size(); row++) {
            List<Object> cells = part.rows().get(row);
            XWPFTableRow of = table.getRow(row + 1);
            of.setCantSplitRow(true);
            for (int column = 0; column < cells.size(); column++) {
                XWPFParagraph paragraph = WordPage.paragraph(of.getCell(column));
                if (cells.get(column) instanceof Number) {
                    paragraph.setAlignment(ParagraphAlignment.RIGHT);
                }
                WordPage.run(
                        paragraph, String.valueOf(cells.get(column)), WordPage.FANGSONG, POINTS);
            }
        }
    }
}
