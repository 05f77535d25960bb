package jianyan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jianyan.export.json.Json;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every table that leaves the program keeps to, whatever it is a table of.
final class RowWriterTest {
    private static final String ABOUT = "=1+1 \r\n第二行";

    /// A table of one row, under a description that would like to be a formula.
    private static byte[] table(ExportFormat format, Object... values) throws IOException {
        var out = new ByteArrayOutputStream();
        try (RowWriter writer =
                new Exporter.Form(format, false, About.IN_FRONT).writer(out, new Json())) {
            writer.describe(Map.of("query", ABOUT));
            writer.header(List.of("q", "n").subList(0, values.length));
            writer.row(Arrays.asList(values));
            writer.finish();
        }
        return out.toByteArray();
    }

    private static List<CSVRecord> records(byte[] csv) throws IOException {
        try (CSVParser parser =
                CSVParser.parse(
                        new ByteArrayInputStream(csv),
                        StandardCharsets.UTF_8,
                        CSVFormat.RFC4180.builder().setCommentMarker('#').get())) {
            return parser.getRecords();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void noTextBecomesAFormula(String text) throws IOException {
        assertThat(records(table(ExportFormat.CSV, text)).get(1).get(0)).isEqualTo("'" + text);
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(table(ExportFormat.XLSX, text)))) {
            workbook.forEach(sheet ->
                    sheet.forEach(row ->
                            row.forEach(cell ->
                                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING))));
            Cell cell = workbook.getSheet("结果").getRow(1).getCell(0);
            assertThat(cell.getStringCellValue().strip()).isEqualTo(text.strip());
        }
        JsonNode row = json(table(ExportFormat.JSONL, text), 1);
        assertThat(row.path("q").asText()).isEqualTo(text);
    }

    @Test
    void aListIsGuardedAsATextIs() throws IOException {
        JsonNode list = new ObjectMapper().readTree("[\"=1\",\"b\"]");
        assertThat(records(table(ExportFormat.CSV, list)).get(1).get(0))
                .isEqualTo("[\"=1\",\"b\"]");
        assertThat(json(table(ExportFormat.JSONL, list), 1).path("q").size()).isEqualTo(2);
    }

    @Test
    void aNumberBelowZeroStaysANumber() throws IOException {
        assertThat(records(table(ExportFormat.CSV, "甲", -2)).get(1).get(1)).isEqualTo("-2");
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(table(ExportFormat.XLSX, "甲", -2)))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(-2);
        }
    }

    @Test
    void aDescriptionTakesOneLineAndIsNoCell() throws IOException {
        byte[] csv = table(ExportFormat.CSV, "甲");
        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("# query: =1+1  第二行\r\n");
        assertThat(json(table(ExportFormat.JSONL, "甲"), 0).path("about").path("query").asText())
                .isEqualTo(ABOUT);
    }

    @Test
    void whatNoCellHoldsIsSaidToBeMissing() throws IOException {
        String text =
                new Random(1)
                        .ints(40_000, '一', '龥')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        byte[] bytes = table(ExportFormat.XLSX, "\u0001" + text);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .contains(text.substring(0, 30_000))
                    .endsWith("其余见 csv 或 jsonl）");
        }
    }

    @Test
    void aWorkbookThatIsNotFinishedCannotBeOpened() throws IOException {
        var out = new ByteArrayOutputStream();
        try (RowWriter writer =
                new Exporter.Form(ExportFormat.XLSX, false, About.LEFT_OUT)
                        .writer(out, new Json())) {
            writer.header(List.of("q"));
            writer.row(List.of("甲"));
        }
        assertThatThrownBy(
                        () -> new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).close())
                .isInstanceOf(Exception.class);
    }

    private static JsonNode json(byte[] lines, int line) throws IOException {
        String text = new String(lines, StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(text.lines().toList().get(line));
    }
}
