package jianyan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.walk.CorpusFile;
import jianyan.corpus.walk.Fault;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Evidence;
import jianyan.document.Kind;
import jianyan.document.Metadata;
import jianyan.document.Passage;
import jianyan.document.PassageLabel;
import jianyan.document.Proposal;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables as offices really make them: odd names, titles above, two rows of header, days as
/// numbers.
final class TablesOfTheWildTest {
    private static final CorpusReader READER = new CorpusReader(TextAnalysis.load());

    @TempDir Path folder;

    private Reading read(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text));
    }

    private Reading read(Path file) {
        return READER.read(new CorpusFile(folder, file, folder.relativize(file).toString()));
    }

    private static Proposal proposal(Document document) {
        return Objects.requireNonNull(document.proposal());
    }

    private static List<String> codes(Reading reading) {
        return reading.faults().stream().map(Fault::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full_text",
                "fullText",
                "chunk_text",
                "Content",
                "body",
                "body_text",
                "全文",
                "正文",
                "內容",
                "文章内容",
                "报告全文",
                "speech_text",
                "内容摘要",
                "主要建议",
                "议案正文"
            })
    void aTextColumnIsKnownUnderManyNames(String name) throws IOException {
        Reading reading = read("t.csv", "title," + name + "\n某县报告,新质生产力加快发展。\n");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents().getFirst().passages())
                .extracting(Passage::text)
                .contains("新质生产力加快发展。");
    }

    @Test
    void aLongColumnThatIsNotUsedIsAFaultThatNamesIt() throws IOException {
        String text = "第三产业比重上升。".repeat(12);
        Reading reading = read("t.csv", "标题,摘录\n甲,%s\n乙,\n丙,%s\n".formatted(text, text));
        assertThat(reading.documents()).hasSize(3);
        assertThat(codes(reading)).containsExactly("unused-column");
        assertThat(reading.faults().getFirst().message()).contains("“摘录”", "2 格", "108 个字");
        Files.writeString(folder.resolve("t.mapping.yaml"), "columns: {title: 标题}\nignore: [摘录]\n");
        assertThat(codes(read(folder.resolve("t.csv")))).isEmpty();
    }

    /// Where a table has a text column, remarks of this length are none.
    @Test
    void whereNoColumnIsTheTextAShorterOneMayBeIt() throws IOException {
        String row = "某县报告,城东公交站稀疏，建议增设三个站点并优化线路走向。";
        assertThat(codes(read("t.csv", "标题,摘录\n" + row + "\n"))).containsExactly("unused-column");
        assertThat(codes(read("t.csv", "标题,摘录,正文\n" + row + ",新增三个站点。\n"))).isEmpty();
    }

    @Test
    void aTextThatOnlyLaterRowsHoldIsNotLostInSilence() throws IOException {
        String text = "居民议事会每月一次。".repeat(11);
        Reading reading =
                read("t.jsonl", "{\"title\":\"甲\"}\n{\"title\":\"乙\",\"memo\":\"" + text + "\"}\n");
        assertThat(codes(reading)).containsExactly("unused-column");
        assertThat(reading.faults().getFirst().message()).contains("“memo”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"案号,案由,内容\n", "案号,案由,内容", "\n\n", "[]", "{\"data\":[]}"})
    void aTableWithoutRowsIsAFault(String text) throws IOException {
        Reading reading =
                read(text.startsWith("[") || text.startsWith("{") ? "t.json" : "t.csv", text);
        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.faults().getFirst().message()).isNotBlank();
    }

    @Test
    void theDayOfPublicationIsNotTheMeetings() throws IOException {
        Reading reading =
                read(
                        "r.csv",
                        """
                        province,title,publish_date,full_text
                        江苏省,2024年江苏省政府工作报告,2024-01-29,"——2024年1月23日在江苏省第十四届人民代表大会第二次会议上
                        各位代表：
                        一、2023年工作回顾
                        新质生产力加快形成。"
                        """);
        var metadata = reading.documents().getFirst().metadata();
        assertThat(metadata.date()).isEqualTo(LocalDate.of(2024, 1, 23));
        assertThat(metadata.published()).isEqualTo(LocalDate.of(2024, 1, 29));
        assertThat(metadata.term()).isEqualTo(14);
        assertThat(metadata.session()).isEqualTo(2);
        assertThat(metadata.kind()).isEqualTo(Kind.REPORT);
    }

    @Test
    void aTitleLineAboveTheHeaderSpeaksForEveryRow() throws IOException {
        String text =
                """
                某县人大代表建议办理目录（2022年）,,,

                编号,标题,领衔代表,承办单位
                7,关于疏浚村前河道的建议,吴某,县水务局
                8,关于增开夜班公交的建议,郑某,县交通局
                """;
        Path file = folder.resolve("t.csv");
        Files.write(file, text.getBytes(Charset.forName("GB18030")));
        Reading reading = read(file);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents())
                .hasSize(2)
                .allSatisfy(document -> {
                    assertThat(document.metadata().body()).isEqualTo(Body.NPC);
                    assertThat(document.metadata().meetingYear()).isEqualTo(2022);
                });
        assertThat(proposal(reading.documents().get(1)).sponsors()).containsExactly("郑某");
        assertThat(proposal(reading.documents().get(1)).department()).isEqualTo("县交通局");
    }

    @Test
    void aTitleLineIsNamedAsTheEvidenceAndNotTheFilesName() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "政协静安区第二届委员会第三次会议提案目录,,\n案号,案由,提案人\n3,关于修缮长廊的提案,卫某\n");
        assertThat(read(file).documents().getFirst().metadata().evidence())
                .filteredOn(each -> List.of("body", "district").contains(each.field()))
                .extracting(Evidence::origin)
                .containsExactly("table", "table");
    }

    /// As sheets saved as text have them, and cells whose format is that of a number.
    @ParameterizedTest
    @CsvSource({
        "45000,2023-03-15",
        "44941.5,2023-01-15",
        "1120315,2023-03-15",
        "2023.3.15,2023-03-15",
        "民國112年3月15日,2023-03-15",
        "10001,",
        "99999,",
    })
    void aDayMayBeTheCountOfDaysThatExcelKeeps(String cell, @Nullable LocalDate day)
            throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "案号,案由,提案人,提交日期\n3,关于修缮长廊的提案,卫某," + cell + "\n");
        assertThat(read(file).documents().getFirst().metadata().date()).isEqualTo(day);
    }

    @Test
    void aMonthWithoutADayStillTellsTheYear() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "案号,案由,提案人,提交日期\n3,关于修缮长廊的提案,卫某,2023年3月\n");
        Metadata metadata = read(file).documents().getFirst().metadata();
        assertThat(metadata.date()).isNull();
        assertThat(metadata.meetingYear()).isEqualTo(2023);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "|"})
    void aTitleLineMayStandAboveOtherDelimiters(String delimiter) throws IOException {
        String text =
                """
                提案一览
                案号,案由,提案人
                1,关于修缮校舍的提案,沈某
                """;
        Reading reading = read("t.csv", text.replace(",", delimiter));
        assertThat(reading.documents()).hasSize(1);
        assertThat(proposal(reading.documents().getFirst()).sponsors()).containsExactly("沈某");
    }

    @Test
    void aCsvHeaderMayFillTwoRows() throws IOException {
        Reading reading =
                read(
                        "t.csv",
                        """
                        案号,案由,提案人,,办理单位,
                        ,,姓名,界别,主办,会办
                        31,关于保护古井的建议,何某,农工党,区文旅局,区水务局
                        """);
        assertThat(reading.faults()).isEmpty();
        Proposal proposal = proposal(reading.documents().getFirst());
        assertThat(proposal.sponsors()).containsExactly("何某");
        assertThat(proposal.sector()).isEqualTo("农工党");
        assertThat(proposal.department()).isEqualTo("区文旅局");
        assertThat(proposal.supporting()).containsExactly("区水务局");
    }

    @Test
    void rowsWithOneCellNameTheGroupOfThoseBelow() throws IOException {
        Reading reading =
                read(
                        "t.csv",
                        """
                        案号,案由,提案人
                        一、经济建设类,,
                        1,关于扶持老字号的提案,唐某
                        二、社会事业类,,
                        2,关于延长图书馆开放时间的提案,冯某
                        """);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents())
                .extracting(document -> proposal(document).category())
                .containsExactly("经济建设类", "社会事业类");
    }

    private static void put(Sheet sheet, int row, Object... values) {
        Row cells = sheet.createRow(row);
        for (int i = 0; i < values.length; i++) {
            Cell cell = cells.createCell(i);
            switch (values[i]) {
                case String text -> cell.setCellValue(text);
                case Number number -> cell.setCellValue(number.doubleValue());
                default -> throw new IllegalArgumentException();
            }
        }
    }

    /// A workbook with all that makes sheets hard to read.
    private static void fill(Workbook workbook) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat((short) 14);
        CellStyle spelled = workbook.createCellStyle();
        spelled.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        CellStyle padded = workbook.createCellStyle();
        padded.setDataFormat(workbook.createDataFormat().getFormat("000"));
        Sheet sheet = workbook.createSheet("九届二次");
        put(sheet, 0, "政协某区第九届委员会第二次会议提案一览");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
        put(sheet, 1, "案号", "案由", "提案人", "", "办理单位", "", "提交日期");
        put(sheet, 2, "", "", "姓名", "界别", "主办", "会办", "");
        for (int column : new int[] {0, 1, 6}) {
            sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 5));
        put(sheet, 3, 7, "关于更新校车的建议", "施某", "教育", "区教育局", "区交通委", 44936);
        put(sheet, 4, 8, "关于开放校园操场的建议", "", "教育", "区体育局", "", 44937);
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 2, 2));
        sheet.getRow(3).getCell(6).setCellStyle(day);
        sheet.getRow(4).getCell(6).setCellStyle(spelled);
        sheet.getRow(3).getCell(0).setCellStyle(padded);
        Sheet second = workbook.createSheet("九届一次会议");
        put(second, 0, "案号", "案由", "提案人", "提交日期");
        put(second, 1, "3", "关于设置雨棚的建议", "吕某", "2022/1/6");
        put(second, 2, "4", "", "孔某", "2022年1月7日");
        put(workbook.createSheet("说明"), 0, "填表人", "电话");
        put(workbook.createSheet("下拉"), 0, "立案", "不立案");
        workbook.setSheetHidden(3, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.xlsx", "t.xls", "t.et"})
    void sheetsAreReadAsTheyAreMeant(String name) throws IOException {
        Path file = folder.resolve(name);
        try (Workbook workbook = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            fill(workbook);
            workbook.write(out);
        }
        Reading reading = read(file);
        assertThat(reading.documents())
                .extracting(document -> proposal(document).number())
                .containsExactly("007", "8", "3");
        assertThat(reading.documents())
                .extracting(document -> document.metadata().date())
                .containsExactly(
                        LocalDate.of(2023, 1, 10),
                        LocalDate.of(2023, 1, 11),
                        LocalDate.of(2022, 1, 6));
        Proposal second = proposal(reading.documents().get(1));
        assertThat(second.sponsors()).as("a merged cell holds for both rows").containsExactly("施某");
        assertThat(second.sector()).isEqualTo("教育");
        assertThat(second.department()).isEqualTo("区体育局");
        assertThat(proposal(reading.documents().getFirst()).supporting()).containsExactly("区交通委");
        assertThat(reading.documents().getFirst().metadata().term()).isEqualTo(9);
        assertThat(reading.documents().getFirst().metadata().session()).isEqualTo(2);
        assertThat(reading.documents().getLast().metadata().session()).isEqualTo(1);
        assertThat(codes(reading)).containsExactly("empty-row", "unmapped-table", "hidden-sheet");
        assertThat(reading.faults().get(0).message()).contains("工作表“九届一次会议”第 3 行");
        assertThat(reading.faults().get(1).message()).contains("工作表“说明”");
        assertThat(reading.faults().get(2).message()).contains("工作表“下拉”");
    }

    @Test
    void theFurnitureOfATextColumnIsLabelled() throws IOException {
        Reading reading = read("t.csv", "title,content\n某市报告,\"下载\n打印\n【字号：\n加大\n】\n民生支出占八成。\"\n");
        assertThat(reading.documents().getFirst().passages())
                .filteredOn(passage -> passage.label() == PassageLabel.BODY)
                .extracting(Passage::text)
                .containsExactly("民生支出占八成。");
    }
}
