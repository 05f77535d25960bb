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
    private static final int FIRST_WIDTH = 30;
    private static final int WIDTH = 10;

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
        sheet.range(0, 0, 0, last).merge();
        sheet.range(0, 0, 0, last)
                .style()
                .fontName("宋体")
                .fontSize(16)
                .bold()
                .horizontalAlignment("center")
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
        int row = HEADER + 1;
        for (List<Object> cells : part.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column) instanceof Number number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, String.valueOf(cells.get(column)));
                }
            }
            row++;
        }
        sheet.range(HEADER, 0, row - 1, last)
                .style()
                .fontName("仿宋")
                .fontSize(11)
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.range(HEADER, 0, HEADER, last)
                .style()
                .fontName("宋体")
                .fontSize(11)
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }
}
