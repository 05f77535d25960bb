package jianyan.export.comparison;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jianyan.export.AboutFile;
import jianyan.export.ExportFingerprint;
import jianyan.export.PlainCell;
import jianyan.query.InvalidRequestException;
import jianyan.question.DocumentSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A file that this program exported, read back.
///
/// @param about what it says of itself
/// @param rows values by column, as texts; an empty cell is an empty text
public record ExportFile(
        Map<String, String> about, List<String> columns, List<Map<String, String>> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.][0-9]+)?(?:E-?[0-9]+)?");

    public ExportFile {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        columns = List.copyOf(columns);
        rows =
                rows.stream()
                        .map(row -> {
                            Map<String, String> plain = new LinkedHashMap<>();
                            row.forEach((column, value) -> plain.put(column, plain(value)));
                            return Collections.unmodifiableMap(plain);
                        })
                        .toList();
    }

    /// The same text for a value in whichever format it was written: numbers in one notation,
    /// without the apostrophe that [PlainCell] puts before a formula.
    private static String plain(String value) {
        if (NUMBER.matcher(value).matches()) {
            double number = Double.parseDouble(value);
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.valueOf((long) number)
                    : String.valueOf(number);
        }
        return value.startsWith("'") && PlainCell.of(value.substring(1)).equals(value)
                ? value.substring(1)
                : value;
    }

    /// @throws InvalidRequestException when it is no export, or of a version that said less of
    ///   itself
    public static ExportFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        ExportFile read;
        if (name.endsWith(".xlsx")) {
            read = WorkbookFile.read(file);
        } else {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            read = ofText(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (read.about.isEmpty()) {
                read = new ExportFile(AboutFile.read(file), read.columns, read.rows);
            }
        }
        if (!read.about.containsKey(ExportFingerprint.FINGERPRINT) || read.request().isEmpty()) {
            throw new InvalidRequestException(
                    "no-export",
                    String.valueOf(file),
                    "文件里没有写明查询和指纹，无从核对",
                    "给一份本程序导出、没有改动过的 csv、xlsx 或 jsonl，或存下来的 JSON 回答；csv 要和它的“.说明.txt”放在一起，或导出时加 --about");
        }
        return read;
    }

    /// What is neither is an export of nothing, which is refused.
    public static ExportFile ofText(String text) throws IOException {
        try {
            return of(text);
        } catch (JsonProcessingException neither) {
            return new ExportFile(Map.of(), List.of(), List.of());
        }
    }

    static ExportFile of(String text) throws IOException {
        if (!text.startsWith("{")) {
            return ofCsv(text);
        }
        try {
            JsonNode answer = JSON.reader().with(FAIL_ON_TRAILING_TOKENS).readTree(text);
            return answer.has("about") ? ofJsonLines(text) : SavedAnswer.read(answer);
        } catch (JsonProcessingException severalLines) {
            return ofJsonLines(text);
        }
    }

    /// Whether it is an answer in JSON and no table.
    public boolean isAnswer() {
        return about.containsKey(SavedAnswer.ANSWER);
    }

    /// The link or the command that made it.
    public String request() {
        return about.getOrDefault("link", about.getOrDefault("request", ""));
    }

    public String fingerprint() {
        return about.getOrDefault(ExportFingerprint.FINGERPRINT, "");
    }

    /// The documents that it rests on; none when they were too many to be listed.
    public DocumentSet documents() throws IOException {
        return ExportFingerprint.listed(about);
    }

    /// Digest and number of the documents.
    public String documentSet() {
        return about.getOrDefault(ExportFingerprint.SET, "");
    }

    /// How the queries were read.
    public List<String> entries() {
        String entries = about.getOrDefault(ExportFingerprint.ENTRIES, "");
        return entries.isBlank() ? List.of() : List.of(entries.split(" ; "));
    }

    /// Versions of the program and of its lexicon.
    public String versions() {
        return about.getOrDefault("program", "")
                + " "
                + about.getOrDefault("lexicon", about.getOrDefault("analysisAndLexicon", ""));
    }

    private static ExportFile ofCsv(String text) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        int at = 0;
        while (text.startsWith("# ", at)) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at + 2, end < 0 ? text.length() : end).strip();
            String[] halves = line.split(": ", 2);
            about.put(halves[0], halves.length < 2 ? "" : halves[1]);
            at = end < 0 ? text.length() : end + 1;
        }
        List<String> columns = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (CSVRecord record : CSVFormat.RFC4180.parse(new StringReader(text.substring(at)))) {
            if (columns.isEmpty()) {
                record.forEach(columns::add);
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(columns.size(), record.size()); i++) {
                row.put(columns.get(i), record.get(i));
            }
            rows.add(row);
        }
        return new ExportFile(about, columns, rows);
    }

    private static ExportFile ofJsonLines(String text) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            JsonNode object = JSON.readTree(line);
            if (about.isEmpty()) {
                object.path("about")
                        .properties()
                        .forEach(each -> about.put(each.getKey(), each.getValue().asText()));
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            object.properties()
                    .forEach(each ->
                            row.put(
                                    each.getKey(),
                                    each.getValue().isNull()
                                            ? ""
                                            : each.getValue().isValueNode()
                                                    ? each.getValue().asText()
                                                    : each.getValue().toString()));
            if (columns.isEmpty()) {
                columns.addAll(row.keySet());
            }
            rows.add(row);
        }
        return new ExportFile(about, columns, rows);
    }
}
