package jianyan.corpus.table;

import java.util.List;
import jianyan.corpus.reading.ReadingException;

/// Takes the sheets of a workbook one after another, row by row. Used by one thread.
public interface SheetSink {
    /// A sheet that its author hid; its rows are not told.
    void hidden(String name) throws ReadingException;

    /// The rows that follow are of this sheet.
    void begin(String name) throws ReadingException;

    /// @param index from 0, as the sheet counts
    /// @return whether more rows of this sheet are of use
    boolean row(int index, List<String> cells) throws ReadingException;

    /// The sheet is over.
    void end() throws ReadingException;
}
