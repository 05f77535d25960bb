package jianyan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyan.aggregation.trends.FigureMaker;
import jianyan.question.DocumentSet;
import jianyan.question.Status;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.TrendsAnswer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class TablesTest {
    private static final Status STATUS =
            new Status(
                    "0.1.0",
                    "1-a",
                    7,
                    Instant.EPOCH,
                    12,
                    340,
                    56_000,
                    4096,
                    Status.Vectors.NONE,
                    null);

    private static final Tables.Origin ORIGIN =
            new Tables.Origin(
                    "/api/v1/trends?q=养老&by=year",
                    STATUS,
                    Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai")),
                    new ExportFingerprint(
                            new DocumentSet(new TreeMap<>(Map.of("a.txt", "0000000000000007"))),
                            List.of("养老=为老服务"),
                            "0.1.0 1-a",
                            false));

    private static final TrendsAnswer ANSWER =
            new TrendsAnswer(
                    List.of("year"),
                    "per10k",
                    List.of(
                            new TrendsAnswer.Cell(
                                    "=养老",
                                    Coordinates.of(Dimension.YEAR, "2021"),
                                    FigureMaker.figures(0, 0, 0, 0, 0, 0, null),
                                    null),
                            new TrendsAnswer.Cell(
                                    "=养老",
                                    Coordinates.of(Dimension.YEAR, "2022"),
                                    FigureMaker.figures(3, 2, 3, 10_000, 4, 12, null),
                                    null)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("注意"));

    private static final ExportTable TABLE = new Tables().of(ANSWER, ORIGIN);

    private static byte[] written(ExportFormat format, boolean byteOrderMark) throws IOException {
        var out = new ByteArrayOutputStream();
        TABLE.write(new Exporter.Form(format, byteOrderMark, About.IN_FRONT), out);
        return out.toByteArray();
    }

    @Test
    void aTableTellsHowToMakeItAgain() {
        assertThat(TABLE.about())
                .containsEntry("request", "/api/v1/trends?q=养老&by=year")
                .containsEntry("generation", "7")
                .containsEntry("documents", "12")
                .containsEntry("lexicon", "1-a")
                .containsEntry("note 1", "注意")
                .containsEntry("made", "1970-01-01 08:00:00 +08:00")
                .containsEntry("built", "1970-01-01 08:00:00 +08:00")
                .containsKey("program");
    }

    @Test
    void csvHoldsItsDescriptionAndARowForEachCell() throws IOException {
        String csv = new String(written(ExportFormat.CSV, true), StandardCharsets.UTF_8);
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\uFEFF# request: /api/v1/trends?q=养老&by=year");
        assertThat(lines.stream().filter(line -> !line.replace("\uFEFF", "").startsWith("#")))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("q,year,occurrences,documents,characters,documentsHeld,rate")
                .contains("interval.low,interval.high");
    }

    @Test
    void nothingHeldIsAnEmptyFieldAndATextIsNoFormula() throws IOException {
        String csv = new String(written(ExportFormat.CSV, true), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=养老,2021,0,0,0,0,,").contains("'=养老,2022,3,2,10000,4,3.0,");
    }

    @Test
    void jsonLinesBeginWithTheDescription() throws IOException {
        String text = new String(written(ExportFormat.JSONL, false), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"about\":{\"request\":");
        assertThat(lines.get(2)).startsWith("{\"q\":\"=养老\",\"year\":2022,\"occurrences\":3,");
    }

    @Test
    void aWorkbookHasASheetOfItsOwnDescription() throws IOException {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(written(ExportFormat.XLSX, false)))) {
            Map<String, String> about = new LinkedHashMap<>();
            workbook.getSheet("说明")
                    .forEach(row ->
                            about.put(
                                    row.getCell(0).getStringCellValue(),
                                    row.getCell(1).getStringCellValue()));
            assertThat(about)
                    .containsEntry("请求", "/api/v1/trends?q=养老&by=year")
                    .containsEntry("注 1", "注意")
                    .containsEntry("制作时间", "1970-01-01 08:00:00 +08:00");
            assertThat(about.keySet()).noneMatch(name -> name.matches("[A-Za-z]+.*"));
        }
    }
}
