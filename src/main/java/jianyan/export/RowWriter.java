package jianyan.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes one table, row by row as they come. Closing finishes the table and leaves the stream
/// open.
interface RowWriter extends Closeable {
    /// What the table is, before its first row: query, filters, versions, how to make it again.
    void describe(Map<String, String> description) throws IOException;

    void header(List<String> columns) throws IOException;

    /// @param values as many as there are columns: texts, numbers, or null
    void row(List<@Nullable Object> values) throws IOException;
}
