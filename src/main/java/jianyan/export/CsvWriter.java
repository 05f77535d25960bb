package jianyan.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// CSV as RFC 4180 has it, in UTF-8. The description, where it is wanted, stands above the header
/// in lines that begin with `#`.
final class CsvWriter implements RowWriter {
    /// Excel takes a file without it for the system's own encoding.
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final CSVPrinter csv;
    private final boolean described;

    CsvWriter(OutputStream to, boolean byteOrderMark, boolean described) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        if (byteOrderMark) {
            out.write(BYTE_ORDER_MARK);
        }
        this.described = described;
        csv = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    @Override
    public void describe(Map<String, String> description) throws IOException {
        if (!described) {
            return;
        }
        for (Map.Entry<String, String> each : description.entrySet()) {
            String line = each.getKey() + ": " + each.getValue();
            out.write("# " + line.replaceAll("\\R", " ") + "\r\n");
        }
    }

    @Override
    public void header(List<String> columns) throws IOException {
        csv.printRecord(columns);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        for (Object value : values) {
            csv.print(
                    value == null || value instanceof Number
                            ? value
                            : PlainCell.of(value.toString()));
        }
        csv.println();
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
