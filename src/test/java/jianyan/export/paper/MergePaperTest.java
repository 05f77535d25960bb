package jianyan.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import jianyan.workbench.values.SessionNumerals;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// The papers are read back by Apache POI.
final class MergePaperTest {
    private static final String REASON = "两案都要求“推进集中充电棚建设”（第 1 条建议 / 第 2 条建议）。".repeat(6);

    private static final MergePaper PAPER =
            new MergePaper(
                    "政协静安区第二届委员会第二次会议提案归并办理建议表",
                    "同意归并    2 组 3 件    2026年11月27日",
                    List.of(
                            new MergePaper.Group(
                                    List.of("并3", "充电", REASON, "区建管委", "区房管局", "5月31日前"),
                                    List.of(row("1", "静安2023-005"), row("2", "静安2023-016"))),
                            new MergePaper.Group(
                                    List.of("并7", "停车", "人工归入", "", "", ""),
                                    List.of(row("3", "=静安2023-020")))));

    private static MergePaper.Row row(String number, String filed) {
        return new MergePaper.Row(List.of(number, filed, "关于充电的提案", "柳青禾", "民建界", "城建", ""));
    }

    private static byte[] written(PaperFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (format) {
            case DOCX -> MergePaperDocx.write(PAPER, bytes);
            case XLSX -> MergePaperXlsx.write(PAPER, bytes);
            case CSV -> throw new IllegalArgumentException("no paper is a CSV");
        }
        return bytes.toByteArray();
    }

    @Test
    void wordPrintsOnA4AcrossWithTheHeaderOnEveryPage() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(written(PaperFormat.DOCX)))) {
            CTPageSz size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(size.getW()).isEqualTo(BigInteger.valueOf(16838));
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo(PAPER.title());
            assertThat(document.getParagraphs().getLast().getText()).contains("签字", "日期");
            assertThat(document.getFooterList().getFirst().getParagraphs().getFirst().getCTP())
                    .asString()
                    .contains("PAGE", "NUMPAGES");
        }
    }

    @Test
    void wordHasOneRowAProposalAndTheGroupsCellsMerged() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(written(PaperFormat.DOCX)))) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(4);
            assertThat(table.getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly(
                            "序号", "并案号", "案号", "案由", "提案人", "界别", "类别", "事项", "归并理由", "主办", "会办",
                            "办理时限", "备注");
            assertThat(table.getRow(1).getCell(8).getText()).isEqualTo(REASON);
            assertThat(table.getRow(1).getCell(1).getCTTc().getTcPr().getVMerge().getVal())
                    .isEqualTo(STMerge.RESTART);
            assertThat(table.getRow(2).getCell(1).getCTTc().getTcPr().getVMerge().getVal())
                    .isEqualTo(STMerge.CONTINUE);
            assertThat(table.getRow(2).getCell(2).getText()).isEqualTo("静安2023-016");
        }
    }

    @Test
    void excelPrintsOnA4AcrossAsWideAsThePage() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(written(PaperFormat.XLSX)))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:3"));
            assertThat(sheet.getFooter().getCenter()).contains("&P", "&N");
            assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                    .contains("B4:B5", "H4:H5", "I4:I5", "J4:J5", "K4:K5", "L4:L5")
                    .doesNotContain("C4:C5", "B6:B6");
        }
    }

    @Test
    void rowsOfExcelAreHighEnoughForTheReasonThatTheyShare() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(written(PaperFormat.XLSX)))) {
            Sheet sheet = workbook.getSheetAt(0);
            float high = sheet.getRow(3).getHeightInPoints() + sheet.getRow(4).getHeightInPoints();
            // 17 Han characters of 10 points stand beside each other there.
            int lines = REASON.length() / 18;
            assertThat(high).isGreaterThanOrEqualTo(lines * 12f);
            assertThat(sheet.getRow(5).getCell(2).getStringCellValue()).isEqualTo("=静安2023-020");
        }
    }

    @Test
    void termsAndSessionsAreWrittenInWords() {
        assertThat(SessionNumerals.of(2)).isEqualTo("二");
        assertThat(SessionNumerals.of(10)).isEqualTo("十");
        assertThat(SessionNumerals.of(15)).isEqualTo("十五");
        assertThat(SessionNumerals.of(20)).isEqualTo("二十");
        assertThat(SessionNumerals.of(32)).isEqualTo("三十二");
    }
}
