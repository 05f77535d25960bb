package jianyan.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes one table, row by row as they come, and leaves the stream open. A table that is closed
/// before it is finished has no end: nobody takes it for a whole one.
interface RowWriter extends Closeable {
    /// What the table is, before its first row: query, filters, versions, how to make it again.
    void describe(Map<String, String> description) throws IOException;

    /// Whether there is more than the description to write.
    default boolean takesRows() {
        return true;
    }

    void header(List<String> columns) throws IOException;

    /// @param values as many as there are columns: texts, numbers, JSON, or null
    void row(List<@Nullable Object> values) throws IOException;

    /// Ends the table, after its last row.
    void finish() throws IOException;

    /// Lets go of what the writer holds.
    @Override
    default void close() throws IOException {}
}
