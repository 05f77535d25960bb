package jianyan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.export.json.Json;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.ConcordanceRequest;
import jianyan.question.search.Hit;
import jianyan.question.search.Mode;
import jianyan.question.search.SearchAnswer;
import jianyan.question.search.SearchRequest;
import jianyan.question.search.Sort;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExporterTest {
    private LocalEngine engine;

    @BeforeAll
    void open() throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private byte[] hits(ExportFormat format, boolean byteOrderMark) throws IOException {
        var out = new ByteArrayOutputStream();
        new Exporter(engine, Clock.systemUTC())
                .hits(
                        "提案",
                        Filters.NONE,
                        Sort.RELEVANCE,
                        Mode.LEXICAL,
                        new Exporter.Form(format, byteOrderMark, About.IN_FRONT),
                        out);
        return out.toByteArray();
    }

    private List<String> idsByPaging() {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            SearchAnswer page =
                    engine.search(
                            new SearchRequest(
                                    "提案", Filters.NONE, Sort.RELEVANCE, 7, after, Mode.LEXICAL));
            page.hits().stream().map(Hit::id).forEach(ids::add);
            after = page.next();
        } while (after != null);
        return ids;
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

    @Test
    void everyHitIsARowInTheOrderOfTheSearch() throws IOException {
        List<CSVRecord> records = records(hits(ExportFormat.CSV, false));
        assertThat(records.getFirst().get(0)).isEqualTo("id");
        assertThat(records.subList(1, records.size()))
                .extracting(row -> row.get(0))
                .isEqualTo(idsByPaging());
    }

    @Test
    void theMarkForExcelIsASwitch() throws IOException {
        assertThat(hits(ExportFormat.CSV, true)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(hits(ExportFormat.CSV, false)).startsWith('#');
    }

    @Test
    void aTableSaysHowToMakeItAgain() throws IOException {
        String csv = new String(hits(ExportFormat.CSV, false), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("query: 提案", "indexGeneration: 1", "command: jianyan search '提案'")
                .contains("link: /api/v1/search?q=%E6%8F%90%E6%A1%88")
                .contains("corpusDocuments: " + engine.status().documents());
    }

    @Test
    void jsonLinesHoldTheSameRows() throws IOException {
        List<String> lines =
                new String(hits(ExportFormat.JSONL, false), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        var mapper = new Json().mapper();
        assertThat(mapper.readTree(lines.getFirst()).path("about").path("query").asText())
                .isEqualTo("提案");
        List<String> ids = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            ids.add(mapper.readTree(line).path("id").asText());
        }
        assertThat(ids).isEqualTo(idsByPaging());
    }

    @Test
    void aWorkbookHoldsTheSameRowsAndNoFormula() throws IOException {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(hits(ExportFormat.XLSX, false)))) {
            List<String> ids = new ArrayList<>();
            workbook.getSheetAt(0)
                    .forEach(row -> {
                        ids.add(row.getCell(0).getStringCellValue());
                        row.forEach(cell ->
                                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                    });
            assertThat(ids.subList(1, ids.size())).isEqualTo(idsByPaging());
            assertThat(workbook.getSheetName(1)).isEqualTo("说明");
        }
    }

    @Test
    void anExportByMeaningIsNotQuietlyOneByWords() {
        var out = new ByteArrayOutputStream();
        var form = new Exporter.Form(ExportFormat.CSV, false, About.LEFT_OUT);
        Exporter exporter = new Exporter(engine, Clock.systemUTC());
        assertThatThrownBy(() ->
                        exporter.hits("提案", Filters.NONE, Sort.RELEVANCE, Mode.HYBRID, form, out))
                .isInstanceOf(InvalidRequestException.class)
                .extracting(thrown -> ((InvalidRequestException) thrown).code())
                .isEqualTo("no-vectors");
        assertThat(out.size()).isZero();
    }

    @Test
    void everyOccurrenceIsARow() throws IOException {
        var out = new ByteArrayOutputStream();
        var request =
                new ConcordanceRequest(
                        "提案", Filters.NONE, 10, ConcordanceRequest.Order.DOCUMENT, 50, null);
        new Exporter(engine, Clock.systemUTC())
                .occurrences(
                        request, new Exporter.Form(ExportFormat.CSV, false, About.LEFT_OUT), out);
        assertThat(records(out.toByteArray()).size() - 1)
                .isEqualTo((int) engine.concordance(request).total());
    }
}
