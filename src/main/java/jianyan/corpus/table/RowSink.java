package jianyan.corpus.table;

import java.util.List;
import jianyan.corpus.reading.ReadingException;

/// Takes the rows of a table one by one.
public interface RowSink {
    /// Whether a row can be the header: whether it names columns that are of use.
    boolean knows(List<String> columns);

    /// A line above the header, told before it.
    void title(String line);

    /// The columns, before the first row. For JSON those of the first object.
    void header(List<String> columns) throws ReadingException;

    void row(CorpusRow row) throws ReadingException;

    /// Something was wrong with one row; the next ones follow.
    void fault(String code, String message);
}
