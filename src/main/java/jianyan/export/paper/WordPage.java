package jianyan.export.paper;

import java.math.BigInteger;
import java.util.stream.IntStream;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// What the Word papers have in common: A4, tables across and letters upright, numbered pages, the
/// fonts of offices.
final class WordPage {
    /// A4 in twentieths of a point, and what is left of it between the margins.
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int MARGIN = 850;
    static final int WIDTH = LONG_SIDE - 2 * MARGIN;

    /// The margins that GB/T 9704-2012 gives official letters: 37, 26, 35 and 28 millimetres.
    private static final int LETTER_TOP = 2098;

    private static final int LETTER_RIGHT = 1474;
    private static final int LETTER_BOTTOM = 1985;
    private static final int LETTER_LEFT = 1588;
    static final int LETTER_WIDTH = SHORT_SIDE - LETTER_LEFT - LETTER_RIGHT;

    static final String SONG = "宋体";
    static final String FANGSONG = "仿宋";

    private WordPage() {}

    static void setUp(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        size.setOrient(STPageOrientation.LANDSCAPE);
        margins(section, MARGIN, MARGIN, MARGIN, MARGIN);
        number(document);
    }

    /// An upright page, as letters have it.
    static void setUpLetter(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(SHORT_SIDE));
        size.setH(BigInteger.valueOf(LONG_SIDE));
        margins(section, LETTER_TOP, LETTER_RIGHT, LETTER_BOTTOM, LETTER_LEFT);
        number(document);
    }

    private static void margins(CTSectPr section, int top, int right, int bottom, int left) {
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(top));
        margins.setRight(BigInteger.valueOf(right));
        margins.setBottom(BigInteger.valueOf(bottom));
        margins.setLeft(BigInteger.valueOf(left));
    }

    private static void number(XWPFDocument document) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        run(footer, "第 ", FANGSONG, 10);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        run(footer, " 页，共 ", FANGSONG, 10);
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        run(footer, " 页", FANGSONG, 10);
    }

    /// Fixes the columns of a table.
    ///
    /// @param shares how wide each is beside the others
    /// @param width of the whole
    static void columns(XWPFTable table, int[] shares, int width) {
        int all = IntStream.of(shares).sum();
        int[] widths = IntStream.of(shares).map(share -> width * share / all).toArray();
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int column : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < widths.length; column++) {
                row.getCell(column).setWidth(Integer.toString(widths[column]));
                row.getCell(column).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            }
        }
    }

    static XWPFParagraph paragraph(XWPFTableCell cell) {
        return cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().getFirst();
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        fonts.setEastAsia(font);
        run.setFontSize(points);
        run.setText(text);
        return run;
    }
}
