package jianyan.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The paper as an Excel sheet that prints on A4 across, as wide as the page.
final class MergePaperXlsx {
    private static final int TITLE = 0;
    private static final int ABOUT = 1;
    private static final int HEADER = 2;

    private static final double LINE_POINTS = 14;

    /// A row of Excel is no higher.
    private static final double MOST_POINTS = 409;

    /// Excel measures columns by digits. With this the sheet is about as wide as the page, and what
    /// is 10 points on the screen is nearly that on paper.
    private static final double UNITS = 1.05;

    /// A Han character of 10 points takes nearly two of those.
    private static final double UNITS_OF_HAN = 1.9;

    private MergePaperXlsx() {}

    static void write(MergePaper paper, OutputStream to) throws IOException {
        Workbook workbook = new Workbook(to, "Jianyan", "1.0");
        Worksheet sheet = workbook.newWorksheet("归并办理建议表");
        setUp(sheet);
        head(paper, sheet);
        int row = HEADER + 1;
        for (MergePaper.Group group : paper.groups()) {
            row = group(group, sheet, row);
        }
        int last = MergePaper.COLUMNS.size() - 1;
        sheet.rowHeight(row + 1, 3 * LINE_POINTS);
        sheet.value(row + 1, 0, MergePaper.SIGNATURES);
        sheet.range(row + 1, 0, row + 1, last).merge();
        sheet.range(row + 1, 0, row + 1, last)
                .style()
                .fontName("仿宋")
                .fontSize(12)
                .verticalAlignment("center")
                .set();
        sheet.finish();
        workbook.finish();
    }

    private static void setUp(Worksheet sheet) {
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
        for (int column = 0; column < MergePaper.COLUMNS.size(); column++) {
            sheet.width(column, MergePaper.COLUMNS.get(column).width() * UNITS);
        }
        sheet.freezePane(0, HEADER + 1);
    }

    private static void head(MergePaper paper, Worksheet sheet) {
        int last = MergePaper.COLUMNS.size() - 1;
        sheet.value(TITLE, 0, paper.title());
        sheet.rowHeight(TITLE, 36);
        sheet.range(TITLE, 0, TITLE, last).merge();
        sheet.range(TITLE, 0, TITLE, last)
                .style()
                .fontName("宋体")
                .fontSize(18)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.value(ABOUT, 0, paper.about());
        sheet.range(ABOUT, 0, ABOUT, last).merge();
        sheet.range(ABOUT, 0, ABOUT, last)
                .style()
                .fontName("仿宋")
                .fontSize(11)
                .horizontalAlignment("right")
                .set();
        for (int column = 0; column <= last; column++) {
            sheet.value(HEADER, column, MergePaper.COLUMNS.get(column).name());
        }
        sheet.rowHeight(HEADER, 24);
        sheet.range(HEADER, 0, HEADER, last)
                .style()
                .fontName("宋体")
                .fontSize(10)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /// @return the row below the group
    private static int group(MergePaper.Group group, Worksheet sheet, int first) {
        int end = first + group.rows().size() - 1;
        double least = leastHeight(group);
        for (int row = first; row <= end; row++) {
            MergePaper.Row of = group.rows().get(row - first);
            int lines = 1;
            for (int column = 0; column < MergePaper.COLUMNS.size(); column++) {
                MergePaper.Column kind = MergePaper.COLUMNS.get(column);
                String text = MergePaper.cell(group, of, column);
                if (kind.ofProposal() || row == first) {
                    sheet.value(row, column, text);
                }
                lines = kind.ofProposal() ? Math.max(lines, lines(text, kind)) : lines;
            }
            sheet.rowHeight(
                    row, Math.min(MOST_POINTS, Math.max(least, (lines + 0.5) * LINE_POINTS)));
        }
        sheet.range(first, 0, end, MergePaper.COLUMNS.size() - 1)
                .style()
                .fontName("仿宋")
                .fontSize(10)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        for (int column = 0; column < MergePaper.COLUMNS.size() && end > first; column++) {
            if (!MergePaper.COLUMNS.get(column).ofProposal()) {
                sheet.range(first, column, end, column).merge();
            }
        }
        return end + 1;
    }

    /// What each row has to be high for the longest text of the group to fit into all of them.
    private static double leastHeight(MergePaper.Group group) {
        int lines = 1;
        for (int column = 0; column < MergePaper.COLUMNS.size(); column++) {
            MergePaper.Column kind = MergePaper.COLUMNS.get(column);
            if (!kind.ofProposal()) {
                String text = MergePaper.cell(group, group.rows().getFirst(), column);
                lines = Math.max(lines, lines(text, kind));
            }
        }
        return (lines + 0.5) * LINE_POINTS / group.rows().size();
    }

    private static int lines(String text, MergePaper.Column column) {
        return TextLines.of(text, (int) (column.width() * UNITS / UNITS_OF_HAN));
    }
}
