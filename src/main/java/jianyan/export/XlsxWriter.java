package jianyan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// An Excel workbook: the rows on as many sheets as they need, the description on a sheet of its
/// own at the end. Texts are written as texts, so that nothing becomes a formula.
final class XlsxWriter implements RowWriter {
    /// An Excel sheet has 1,048,576 rows.
    private static final int ROWS = 1_000_000;

    /// Written out of memory after so many rows.
    private static final int FLUSH = 1_000;

    /// An Excel cell holds 32,767 characters.
    private static final int LONGEST = 32_000;

    private final Workbook workbook;
    private Map<String, String> description = Map.of();
    private List<String> columns = List.of();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream to) {
        workbook = new Workbook(to, "Jianyan", "1.0");
    }

    @Override
    public void describe(Map<String, String> of) {
        description = of;
    }

    @Override
    public void header(List<String> names) throws IOException {
        columns = names;
        nextSheet();
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        Worksheet current = row >= ROWS || sheet == null ? nextSheet() : sheet;
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value instanceof Number number) {
                current.value(row, column, number);
            } else if (value != null) {
                current.value(row, column, cell(value.toString()));
            }
        }
        row++;
        if (row % FLUSH == 0) {
            current.flush();
        }
    }

    private Worksheet nextSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? "结果" : "结果" + sheets);
        for (int column = 0; column < columns.size(); column++) {
            next.value(0, column, columns.get(column));
        }
        next.range(0, 0, 0, Math.max(columns.size() - 1, 0)).style().bold().set();
        next.freezePane(0, 1);
        row = 1;
        sheet = next;
        return next;
    }

    /// Characters that XML cannot hold are left out, and what no cell holds is said to be missing.
    private static String cell(String text) {
        String plain = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, LONGEST) + "…（超出一格所能容纳，其余见 csv 或 jsonl）";
    }

    @Override
    public void finish() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        Worksheet about = workbook.newWorksheet("说明");
        about.width(0, 20);
        about.width(1, 100);
        int line = 0;
        for (Map.Entry<String, String> each : description.entrySet()) {
            about.value(line, 0, AboutNames.of(each.getKey()));
            about.value(line++, 1, cell(each.getValue()));
        }
        workbook.finish();
    }
}
