package jianyan.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// The paper as a Word document: A4 across, the header row on every page, no row cut in two.
final class MergePaperDocx {
    /// A4 in twentieths of a point, and what is left of it between the margins.
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int MARGIN = 850;
    private static final int WIDTH = LONG_SIDE - 2 * MARGIN;

    private static final String SONG = "宋体";
    private static final String FANGSONG = "仿宋";

    private MergePaperDocx() {}

    static void write(MergePaper paper, OutputStream to) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            setUp(document);
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            run(title, paper.title(), SONG, 18).setBold(true);
            XWPFParagraph about = document.createParagraph();
            about.setAlignment(ParagraphAlignment.RIGHT);
            run(about, paper.about(), FANGSONG, 11);
            table(paper, document);
            XWPFParagraph signatures = document.createParagraph();
            signatures.setSpacingBefore(400);
            run(signatures, MergePaper.SIGNATURES, FANGSONG, 12);
            document.write(to);
        }
    }

    private static void setUp(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        run(footer, "第 ", FANGSONG, 10);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        run(footer, " 页，共 ", FANGSONG, 10);
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        run(footer, " 页", FANGSONG, 10);
    }

    private static void table(MergePaper paper, XWPFDocument document) {
        List<MergePaper.Column> columns = MergePaper.COLUMNS;
        XWPFTable table = document.createTable(1 + paper.proposals(), columns.size());
        table.setWidth(WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int[] widths = widths();
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int column = 0; column < columns.size(); column++) {
            XWPFTableCell cell = header.getCell(column);
            cell.setWidth(Integer.toString(widths[column]));
            XWPFParagraph paragraph = paragraph(cell);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            run(paragraph, columns.get(column).name(), SONG, 10).setBold(true);
        }
        int row = 1;
        for (MergePaper.Group group : paper.groups()) {
            for (int member = 0; member < group.rows().size(); member++) {
                XWPFTableRow of = table.getRow(row++);
                of.setCantSplitRow(true);
                for (int column = 0; column < columns.size(); column++) {
                    XWPFTableCell cell = of.getCell(column);
                    cell.setWidth(Integer.toString(widths[column]));
                    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                    boolean own = columns.get(column).ofProposal();
                    if (!own) {
                        merge(cell, member == 0);
                    }
                    if (own || member == 0) {
                        String text = MergePaper.cell(group, group.rows().get(member), column);
                        run(paragraph(cell), text, FANGSONG, 10);
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

    private static XWPFParagraph paragraph(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
    }

    private static int[] widths() {
        int all = MergePaper.COLUMNS.stream().mapToInt(MergePaper.Column::width).sum();
        return MergePaper.COLUMNS.stream()
                .mapToInt(column -> WIDTH * column.width() / all)
                .toArray();
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        fonts.setEastAsia(font);
        run.setFontSize(points);
        run.setText(text);
        return run;
    }
}
