package jianyan.corpus.table;

import java.util.List;
import jianyan.corpus.reading.ReadingException;

/// The sheets of a workbook, each a table of its own. What is wrong with one is a fault that names
/// it, and the next one follows. Used by one thread.
public final class SheetOrder implements SheetSink {
    private final RowSink sink;
    private String name = "";
    private TableHead table;
    private boolean refused;

    public SheetOrder(RowSink sink) {
        this.sink = sink;
        this.table = new TableHead(sink, name, 0);
    }

    @Override
    public void hidden(String hidden) {
        sink.fault("hidden-sheet", "工作表“" + hidden + "”是隐藏的，没有读；要读请在表格程序里取消隐藏");
    }

    @Override
    public void begin(String next) {
        name = next;
        refused = false;
        table = new TableHead(sink, "工作表“" + name + "”", table.number());
        sink.title(name);
    }

    @Override
    public boolean row(int index, List<String> cells) throws ReadingException {
        if (!refused) {
            try {
                table.row(cells, index + 1);
            } catch (ReadingException e) {
                refuse(e);
            }
        }
        return !refused;
    }

    @Override
    public void end() throws ReadingException {
        if (!refused) {
            try {
                table.finish();
            } catch (ReadingException e) {
                refuse(e);
            }
        }
    }

    private void refuse(ReadingException e) throws ReadingException {
        if (!e.code().equals("unmapped-table")) {
            throw e;
        }
        refused = true;
        sink.fault(e.code(), "工作表“" + name + "”" + e.getMessage());
    }
}
