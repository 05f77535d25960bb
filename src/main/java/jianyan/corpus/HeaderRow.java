package jianyan.corpus;

import java.util.List;
import java.util.function.Predicate;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.CorpusRow;
import jianyan.corpus.table.RowSink;

/// Takes the columns of a table and stops it from being read any further. Used by one thread.
final class HeaderRow implements RowSink {
    private final Predicate<List<String>> known;
    private List<String> columns = List.of();

    /// @param known whether a row names columns that are of use
    HeaderRow(Predicate<List<String>> known) {
        this.known = known;
    }

    List<String> columns() {
        return columns;
    }

    @Override
    public boolean knows(List<String> row) {
        return known.test(row);
    }

    @Override
    public void title(String line) {}

    @Override
    public void header(List<String> header) throws ReadingException {
        columns = List.copyOf(header);
        throw new ReadingException("stopped", "the header is known");
    }

    @Override
    public void row(CorpusRow row) {}

    @Override
    public void fault(String code, String message) {}
}
