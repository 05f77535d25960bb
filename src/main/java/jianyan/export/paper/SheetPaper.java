package jianyan.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Tables to print, one below the other.
///
/// @param title of the whole
/// @param about what it rests on, in one line
public record SheetPaper(String title, String about, List<Part> parts) {
    /// Where people sign.
    static final String SIGNATURES =
            "提案委员会（盖章）：                    审核：                    制表：                    日期：      年    月    日";

    public SheetPaper {
        parts = List.copyOf(parts);
    }

    /// @param name stands above the table, and names its sheet
    /// @param columns the first is of texts, the others of numbers or texts
    public record Part(String name, List<String> columns, List<List<Object>> rows) {
        public Part {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Writes it; the stream stays open.
    public void write(PaperFormat format, OutputStream to) throws IOException {
        switch (format) {
            case DOCX -> SheetPaperDocx.write(this, to);
            case XLSX -> SheetPaperXlsx.write(this, to);
            case CSV -> SheetPaperCsv.write(this, to);
        }
    }
}
