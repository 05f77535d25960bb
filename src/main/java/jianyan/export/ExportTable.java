package jianyan.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyan.export.json.Json;
import org.jspecify.annotations.Nullable;

/// Rows for a file, with what a stranger needs to understand and make them again.
///
/// @param columns the names of the API; what lies inside is joined by a point:
///   `target.occurrences`, `interval.low`
/// @param rows the values of each row by column; what a row lacks is null
/// @param about what was asked, of what, when, and how to ask again; in order
public record ExportTable(
        List<String> columns, List<Map<String, JsonNode>> rows, Map<String, String> about) {
    private static final List<String> BOUNDS = List.of("low", "high");

    public ExportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
    }

    /// Makes a table of a list of JSON objects.
    static ExportTable of(Iterable<JsonNode> objects, Map<String, String> about) {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode object : objects) {
            Map<String, JsonNode> row = new LinkedHashMap<>();
            flatten("", object, row);
            columns.addAll(row.keySet());
            rows.add(row);
        }
        // An interval that one row lacks is two columns in another.
        columns.removeIf(column -> columns.contains(column + ".low"));
        columns.removeIf(column -> columns.contains(column + ".value"));
        return new ExportTable(List.copyOf(columns), rows, about);
    }

    /// Writes the table; the stream stays open.
    public void write(Exporter.Form form, OutputStream to) throws IOException {
        try (RowWriter writer = form.writer(to, new Json())) {
            writer.describe(about);
            writer.header(columns);
            for (Map<String, JsonNode> row : rows) {
                List<@Nullable Object> values = new ArrayList<>();
                columns.forEach(column -> values.add(plain(row.get(column))));
                writer.row(values);
            }
            writer.finish();
        }
    }

    /// A list or an object stays what it is.
    private static @Nullable Object plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isValueNode() ? value.asText() : value;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, JsonNode> row) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, row);
            } else if (value.isArray() && value.size() == BOUNDS.size()) {
                for (int bound = 0; bound < value.size(); bound++) {
                    row.put(name + "." + BOUNDS.get(bound), value.get(bound));
                }
            } else {
                row.put(name, value);
            }
        }
    }
}
