package jianyan.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jianyan.export.PlainCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Tables as one CSV, whose first column says of which table a row is; Excel reads it as UTF-8.
final class SheetPaperCsv {
    private SheetPaperCsv() {}

    static void write(SheetPaper paper, OutputStream to) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        // The stream stays open, so that the printer is flushed and not closed.
        CSVPrinter rows = new CSVPrinter(writer, CSVFormat.RFC4180);
        List<String> header = List.of();
        for (SheetPaper.Part part : paper.parts()) {
            List<String> columns = new ArrayList<>(part.columns());
            columns.set(0, "项");
            columns.addFirst("表");
            if (!columns.equals(header)) {
                rows.printRecord(columns);
                header = columns;
            }
            for (List<Object> row : part.rows()) {
                List<Object> cells = new ArrayList<>(row);
                cells.set(0, PlainCell.of(String.valueOf(row.getFirst())));
                cells.addFirst(part.name());
                rows.printRecord(cells);
            }
        }
        rows.flush();
    }
}
