package jianyan.workbench.units;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.query.InvalidRequestException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads the list of units that a site keeps: a table with the columns 单位, 别名, 类别, 联系人, as
/// spreadsheet programs save it.
public final class UnitListReader {
    /// Beside the index.
    public static final String FILE = "units.csv";

    private static final Set<String> COLUMNS = Set.of("单位", "别名", "类别", "联系人");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\s]+");

    private UnitListReader() {}

    /// @throws InvalidRequestException when the file says something that cannot be followed, with
    ///   the line
    public static UnitList read(Path file) {
        if (!Files.isRegularFile(file)) {
            return UnitList.NONE;
        }
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param name what messages call the file
    public static UnitList read(byte[] bytes, String name) {
        String text = decode(bytes).replaceFirst("^\\ufeff", "");
        List<Unit> units = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setTrim(true)
                        .get();
        try (CSVParser rows =
                CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            requireColumns(rows.getHeaderNames(), name);
            for (CSVRecord row : rows) {
                long line = row.getRecordNumber() + 1;
                String unit = cell(row, "单位");
                if (unit.isEmpty()) {
                    if (row.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    throw wrong(name, line, "这一行没有单位", "写上单位的全称，或删去这一行");
                }
                List<String> aliases = list(cell(row, "别名"));
                Stream.concat(Stream.of(unit), aliases.stream())
                        .forEach(each -> {
                            Long before = lines.put(each, line);
                            if (before != null) {
                                throw wrong(
                                        name,
                                        line,
                                        "“" + each + "”在第 " + before + " 行已经有了",
                                        "一个名字只指一个单位");
                            }
                        });
                String contact = cell(row, "联系人");
                units.add(
                        new Unit(
                                unit,
                                aliases,
                                list(cell(row, "类别")),
                                contact.isEmpty() ? null : contact));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
            throw wrong(name, 1, "不是合乎格式的 CSV", "用表格程序另存为 CSV");
        }
        return new UnitList(units);
    }

    private static void requireColumns(List<String> header, String name) {
        if (!header.contains("单位")) {
            throw wrong(name, 1, "没有“单位”这一列，只有 " + String.join("、", header), "表头写 单位,别名,类别,联系人");
        }
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                throw wrong(name, 1, "没有“" + column + "”这种列", "表头写 单位,别名,类别,联系人");
            }
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }

    private static List<String> list(String cell) {
        return Stream.of(BETWEEN.split(cell)).filter(each -> !each.isEmpty()).distinct().toList();
    }

    private static InvalidRequestException wrong(
            String file, long line, String what, String remedy) {
        return new InvalidRequestException(
                "invalid-unit-list", file + " 第 " + line + " 行", "单位名单读不懂：" + what, remedy);
    }

    /// UTF-8, or what spreadsheet programs in China save without asking.
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
