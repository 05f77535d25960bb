package jianyan.corpus.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.corpus.reading.ReadingException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads CSV, JSON and JSON Lines row by row; a table of any length takes no more memory than a
/// row.
public final class TableReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// How far the header row is looked at to tell commas, semicolons and tabs apart.
    private static final int HEADER_SAMPLE = 4096;

    /// Titles without any delimiter may stand above the header.
    private static final int HEAD_LINES = 12;

    private TableReader() {}

    public static void read(TableFormat format, Reader reader, RowSink sink)
            throws IOException, ReadingException {
        BufferedReader buffered = new BufferedReader(reader, 1 << 16);
        switch (format) {
            case CSV -> readCsv(buffered, delimiter(buffered), sink);
            case TSV -> readCsv(buffered, '\t', sink);
            case JSON -> readJson(buffered, sink);
            case JSON_LINES -> readJsonLines(buffered, sink);
        }
    }

    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(HEADER_SAMPLE);
        char[] sample = new char[HEADER_SAMPLE];
        int length = reader.read(sample);
        reader.reset();
        char best = ',';
        int most = 0;
        for (String line : new String(sample, 0, Math.max(0, length)).split("\n", HEAD_LINES)) {
            for (char each : new char[] {',', ';', '\t', '|'}) {
                int count = (int) line.chars().filter(c -> c == each).count();
                if (count > most) {
                    best = each;
                    most = count;
                }
            }
            if (most > 0) {
                break;
            }
        }
        return best;
    }

    private static void readCsv(BufferedReader reader, char delimiter, RowSink sink)
            throws IOException, ReadingException {
        // Empty lines count, so that rows have the numbers that a spreadsheet program shows.
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .get();
        TableHead table = new TableHead(sink, "", 0);
        long number = 0;
        try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                number = row.getRecordNumber();
                table.row(row.toList(), (int) number);
            }
            table.finish();
        } catch (UncheckedIOException | CSVException e) {
            throw new ReadingException(
                    "bad-csv", "表格在第 " + number + " 行之后断了：" + rootMessage(e) + "；多半少了一个引号");
        }
    }

    private static String rootMessage(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static void readJsonLines(BufferedReader reader, RowSink sink)
            throws IOException, ReadingException {
        boolean begun = false;
        int lineNumber = 0;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lineNumber++;
            if (line.isBlank()) {
                continue;
            }
            number++;
            try {
                JsonNode node = JSON.readTree(line);
                if (!node.isObject()) {
                    sink.fault("bad-json-line", "第 " + lineNumber + " 行不是 JSON 对象");
                    continue;
                }
                CorpusRow row = row(node, number, lineNumber, "行");
                if (!begun) {
                    sink.header(List.copyOf(row.cells().keySet()));
                    begun = true;
                }
                sink.row(row);
            } catch (JsonProcessingException e) {
                sink.fault(
                        "bad-json-line", "第 " + lineNumber + " 行不是 JSON：" + e.getOriginalMessage());
            }
        }
    }

    /// An array of objects, or the first such array among an object's values.
    private static void readJson(BufferedReader reader, RowSink sink)
            throws IOException, ReadingException {
        int number = 0;
        try (JsonParser parser = JSON.getFactory().createParser(reader)) {
            boolean inArray = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    inArray = true;
                } else if (token == JsonToken.END_ARRAY && number > 0) {
                    return;
                } else if (token == JsonToken.START_OBJECT && inArray) {
                    CorpusRow row = row(JSON.readTree(parser), ++number, number, "件");
                    if (number == 1) {
                        sink.header(List.copyOf(row.cells().keySet()));
                    }
                    sink.row(row);
                }
            }
        } catch (JsonProcessingException e) {
            throw new ReadingException(
                    "bad-json",
                    "第 "
                            + number
                            + " 件之后不是 JSON（第 "
                            + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())
                            + " 行）："
                            + e.getOriginalMessage());
        }
        if (number == 0) {
            throw new ReadingException("bad-json", "里面没有由对象组成的数组");
        }
    }

    private static CorpusRow row(JsonNode node, int number, int line, String unit) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (var entry : node.properties()) {
            List<String> values = new ArrayList<>();
            JsonNode value = entry.getValue();
            if (value.isArray()) {
                value.forEach(each -> values.add(text(each)));
            } else {
                values.add(text(value));
            }
            cells.put(entry.getKey(), values);
        }
        return new CorpusRow(number, line, "第 " + line + " " + unit, cells);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
