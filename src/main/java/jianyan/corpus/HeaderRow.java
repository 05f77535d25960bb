package jianyan.corpus;

import java.util.List;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.Row;
import jianyan.corpus.table.RowSink;

/// Takes the columns of a table and stops it from being read any further. Used by one thread.
final class HeaderRow implements RowSink {
    private List<String> columns = List.of();

    List<String> columns() {
        return columns;
    }

    @Override
    public void header(List<String> header) throws ReadingException {
        columns = List.copyOf(header);
        throw new ReadingException("stopped", "the header is known");
    }

    @Override
    public void row(Row row) {}

    @Override
    public void fault(String code, String message) {}
}
