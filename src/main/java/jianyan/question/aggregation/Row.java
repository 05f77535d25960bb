package jianyan.question.aggregation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of a table: what it is of, which is a query and a place on each axis, and its figures.
/// JSON writes them side by side.
///
/// @param q the query; null where the table has none or two for all rows
/// @param keys the value of each dimension by its code; null for what is unknown; none for a total
public record Row<F>(@Nullable String q, Map<String, @Nullable Object> keys, F figures) {
    public Row {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
}
