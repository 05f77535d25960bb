package jianyan.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables as a workbook, a sheet for each, that print on A4 across.
final class SheetPaperXlsx {
    private static final int HEADER = 2;

    /// Excel measures columns by digits; sixteen columns of these are as wide as the page, so that
    /// what is 11 points on the screen is nearly that on paper.
    private static final int FIRST_WIDTH = 28;

    private static final int WIDTH = 8;

    /// A Han character of 11 points takes about two of those.
    private static final int UNITS_OF_HAN = 2;

    private static final double LINE_POINTS = 16;

    private SheetPaperXlsx() {}

    static void write(SheetPaper paper, OutputStream to) throws IOException {
        Workbook workbook = new Workbook(to, "Jianyan", "1.0");
        for (SheetPaper.Part part : paper.parts()) {
            Worksheet sheet = workbook.newWorksheet(part.name());
            setUp(sheet, part.columns().size());
            fill(sheet, paper, part);
            sheet.finish();
        }
        workbook.finish();
    }

    private static void setUp(Worksheet sheet, int columns) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.6f);
        sheet.repeatRows(HEADER, HEADER);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
        sheet.freezePane(1, HEADER + 1);
        for (int column = 0; column < columns; column++) {
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
        }
    }

    private static void fill(Worksheet sheet, SheetPaper paper, SheetPaper.Part part) {
        int last = part.columns().size() - 1;
        sheet.value(0, 0, paper.title());
        sheet.rowHeight(0, 2 * LINE_POINTS);
        sheet.range(0, 0, 0, last).merge();
        sheet.range(0, 0, 0, last)
                .style()
                .fontName("宋体")
                .fontSize(16)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.value(1, 0, paper.about());
        sheet.range(1, 0, 1, last).merge();
        sheet.range(1, 0, 1, last)
                .style()
                .fontName("仿宋")
                .fontSize(11)
                .horizontalAlignment("right")
                .set();
        for (int column = 0; column <= last; column++) {
            sheet.value(HEADER, column, part.columns().get(column));
        }
        sheet.rowHeight(HEADER, 2.5 * LINE_POINTS);
        int row = HEADER + 1;
        for (List<Object> cells : part.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) instanceof Number number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, String.valueOf(cells.get(column)));
                }
            }
            int lines = TextLines.of(String.valueOf(cells.getFirst()), FIRST_WIDTH / UNITS_OF_HAN);
            sheet.rowHeight(row, (lines + 0.25) * LINE_POINTS);
            row++;
        }
        sheet.range(HEADER, 0, row - 1, last)
                .style()
                .fontName("仿宋")
                .fontSize(11)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.range(HEADER, 0, HEADER, last)
                .style()
                .fontName("宋体")
                .fontSize(11)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(row + 1, 3 * LINE_POINTS);
        sheet.value(row + 1, 0, SheetPaper.SIGNATURES);
        sheet.range(row + 1, 0, row + 1, last).merge();
        sheet.range(row + 1, 0, row + 1, last)
                .style()
                .fontName("仿宋")
                .fontSize(12)
                .verticalAlignment("center")
                .set();
    }
}
