package jianyan.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// The file formats of a table. What the table tells of itself stands in it: in CSV as lines that
/// begin with `#`, in XLSX on a second sheet, in JSON Lines as the first line.
public enum TableFormat implements Coded {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSONL("application/x-ndjson");

    /// Without it a spreadsheet program takes UTF-8 for the local encoding.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    public static TableFormat parse(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-format",
                                "format",
                                "没有“" + code + "”这种表格格式",
                                "csv、xlsx 或 jsonl；不写则是 JSON"));
    }

    public byte[] write(ExportTable table) {
        try {
            return switch (this) {
                case CSV -> csv(table);
                case XLSX -> xlsx(table);
                case JSONL -> jsonLines(table);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] csv(ExportTable table) throws IOException {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        table.about()
                .forEach((name, value) ->
                        text.append("# ")
                                .append(name)
                                .append(": ")
                                .append(onOneLine(value))
                                .append("\r\n"));
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(table.columns());
            for (Map<String, JsonNode> row : table.rows()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (String column : table.columns()) {
                    values.add(plain(row.get(column)));
                }
                printer.printRecord(values);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(ExportTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "jianyan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据");
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, table.columns().get(column));
                for (int row = 0; row < table.rows().size(); row++) {
                    Object value = plain(table.rows().get(row).get(table.columns().get(column)));
                    if (value instanceof Number number) {
                        sheet.value(row + 1, column, number);
                    } else if (value != null) {
                        sheet.value(row + 1, column, value.toString());
                    }
                }
            }
            Worksheet about = workbook.newWorksheet("说明");
            int row = 0;
            for (Map.Entry<String, String> entry : table.about().entrySet()) {
                about.value(row, 0, entry.getKey());
                about.value(row++, 1, entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] jsonLines(ExportTable table) throws IOException {
        Json json = new Json();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(json.toBytes(Map.of("about", table.about())));
        bytes.write('\n');
        for (Map<String, JsonNode> row : table.rows()) {
            bytes.write(json.toBytes(row));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static @Nullable Object plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isValueNode() ? guarded(value.asText()) : value.toString();
    }

    /// A text that begins like a formula would be computed by a spreadsheet program.
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
