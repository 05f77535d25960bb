package jianyan.export.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// What the Word papers have in common: A4 across, numbered pages, the fonts of offices.
final class WordPage {
    /// A4 in twentieths of a point, and what is left of it between the margins.
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int MARGIN = 850;
    static final int WIDTH = LONG_SIDE - 2 * MARGIN;

    static final String SONG = "宋体";
    static final String FANGSONG = "仿宋";

    private WordPage() {}

    static void setUp(XWPFDocument document) {
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
