package jianyan.corpus.table;

import java.io.IOException;
import java.util.List;
import jianyan.corpus.reading.ReadingException;

/// The sheets of a workbook one after another, each a table of its own. What is wrong with one is a
/// fault that names it, and the next one follows. Used by one thread.
final class SheetOrder {
    /// Takes the rows of one sheet.
    interface Rows {
        /// @param index from 0, as the sheet counts
        void row(int index, List<String> cells) throws ReadingException;
    }

    /// Reads one sheet.
    interface Reader {
        void read(Rows rows) throws IOException, ReadingException;
    }

    private final RowSink sink;
    private int number;

    SheetOrder(RowSink sink) {
        this.sink = sink;
    }

    void hidden(String name) {
        sink.fault("hidden-sheet", "工作表“" + name + "”是隐藏的，没有读；要读请在表格程序里取消隐藏");
    }

    void sheet(String name, Reader reader) throws IOException, ReadingException {
        TableHead table = new TableHead(sink, "工作表“" + name + "”", number);
        sink.title(name);
        try {
            reader.read((index, cells) -> table.row(cells, index + 1));
            table.finish();
        } catch (ReadingException e) {
            if (!e.code().equals("unmapped-table")) {
                throw e;
            }
            sink.fault(e.code(), "工作表“" + name + "”" + e.getMessage());
        }
        number = table.number();
    }
}
