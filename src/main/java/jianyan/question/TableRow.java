package jianyan.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of a table that is more than one record.
///
/// @param before columns that stand first
/// @param told a record, whose components are columns
/// @param left components that are no columns
/// @param after columns that stand last; one that the record has as well keeps its place and takes
///   this value; null where a row has none
public record TableRow(
        Map<String, @Nullable Object> before,
        Object told,
        List<String> left,
        Map<String, @Nullable Object> after) {
    public TableRow {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        left = List.copyOf(left);
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /// A record behind one column.
    public static TableRow of(String column, @Nullable Object value, Object told) {
        return new TableRow(Collections.singletonMap(column, value), told, List.of(), Map.of());
    }
}
