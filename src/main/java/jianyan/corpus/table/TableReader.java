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
        int[] counts = new int[128];
        for (int i = 0; i < length && sample[i] != '\n'; i++) {
            if (sample[i] < 128) {
                counts[sample[i]]++;
            }
        }
        char best = ',';
        for (char other : new char[] {';', '\t', '|'}) {
            best = counts[other] > counts[best] ? other : best;
        }
        return best;
    }

    private static void readCsv(BufferedReader reader, char delimiter, RowSink sink)
            throws IOException, ReadingException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        List<String> header = null;
        int number = 0;
        try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                if (header == null) {
                    header = row.stream().map(String::strip).toList();
                    sink.header(header);
                    continue;
                }
                Map<String, List<String>> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size() && i < row.size(); i++) {
                    cells.put(header.get(i), List.of(row.get(i)));
                }
                number++;
                if (row.size() > header.size()) {
                    sink.fault(
                            "ragged-row",
                            "第 "
                                    + number
                                    + " 行有 "
                                    + row.size()
                                    + " 格，表头只有 "
                                    + header.size()
                                    + " 格");
                }
                sink.row(new Row(number, cells));
            }
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
                Row row = row(node, number);
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
                    Row row = row(JSON.readTree(parser), ++number);
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

    private static Row row(JsonNode node, int number) {
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
        return new Row(number, cells);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
