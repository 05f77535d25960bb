package jianyan.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// The paper as a Word document: A4 across, the header row on every page, no row cut in two.
final class MergePaperDocx {
    private MergePaperDocx() {}

    static void write(MergePaper paper, OutputStream to) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordPage.setUp(document);
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            WordPage.run(title, paper.title(), WordPage.SONG, 18).setBold(true);
            XWPFParagraph about = document.createParagraph();
            about.setAlignment(ParagraphAlignment.RIGHT);
            WordPage.run(about, paper.about(), WordPage.FANGSONG, 11);
            table(paper, document);
            XWPFParagraph signatures = document.createParagraph();
            signatures.setSpacingBefore(400);
            WordPage.run(signatures, MergePaper.SIGNATURES, WordPage.FANGSONG, 12);
            document.write(to);
        }
    }

    private static void table(MergePaper paper, XWPFDocument document) {
        List<MergePaper.Column> columns = MergePaper.COLUMNS;
        XWPFTable table = document.createTable(1 + paper.proposals(), columns.size());
        int[] shares = columns.stream().mapToInt(MergePaper.Column::width).toArray();
        WordPage.columns(table, shares, WordPage.WIDTH);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int column = 0; column < columns.size(); column++) {
            XWPFTableCell cell = header.getCell(column);
            XWPFParagraph paragraph = WordPage.paragraph(cell);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            WordPage.run(paragraph, columns.get(column).name(), WordPage.SONG, 10).setBold(true);
        }
        int row = 1;
        for (MergePaper.Group group : paper.groups()) {
            for (int member = 0; member < group.rows().size(); member++) {
                XWPFTableRow of = table.getRow(row++);
                of.setCantSplitRow(true);
                for (int column = 0; column < columns.size(); column++) {
                    XWPFTableCell cell = of.getCell(column);
                    boolean own = columns.get(column).ofProposal();
                    if (!own) {
                        merge(cell, member == 0);
                    }
                    if (own || member == 0) {
                        String text = MergePaper.cell(group, group.rows().get(member), column);
                        WordPage.run(WordPage.paragraph(cell), text, WordPage.FANGSONG, 10);
                    }
                }
            }
        }
    }

    /// Cells of one column below each other become one.
    private static void merge(XWPFTableCell cell, boolean first) {
        CTTcPr properties =
                cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        properties.addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
    }
}
