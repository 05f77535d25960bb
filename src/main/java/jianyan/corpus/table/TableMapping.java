package jianyan.corpus.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which columns of a table hold our fields, and what is the same for every row.
///
/// @param columns a field's name to the columns that hold it, in the order they are joined
/// @param values a field's name to the value of every row
/// @param ignored columns that are left out on purpose
public record TableMapping(
        Map<String, List<String>> columns, Map<String, String> values, Set<String> ignored) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /// The names of the fields that a mapping may give, as the contract lists them.
    public static final List<String> FIELDS =
            List.of(
                    "id",
                    "number",
                    "title",
                    "text",
                    "sponsors",
                    "supporters",
                    "sector",
                    "date",
                    "published",
                    "year",
                    "category",
                    "department",
                    "supporting",
                    "committee",
                    "region",
                    "district",
                    "body",
                    "kind",
                    "term",
                    "session",
                    "result",
                    "outcome",
                    "reply",
                    "speaker",
                    "source");

    public TableMapping {
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
        ignored = Set.copyOf(ignored);
    }

    /// A mapping file says something that cannot be followed.
    public static final class InvalidMappingException extends Exception {
        private static final long serialVersionUID = 1;

        InvalidMappingException(String message) {
            super(message);
        }
    }

    /// Reads `columns`, `values` and `ignore` from YAML.
    public static TableMapping parse(String yaml) throws InvalidMappingException {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new InvalidMappingException(e.getOriginalMessage());
        }
        if (root == null || !root.isObject() || !root.has("columns") && !root.has("values")) {
            throw new InvalidMappingException("既没有 columns 也没有 values");
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (var entry : root.path("columns").properties()) {
            List<String> names = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(name -> names.add(name.asText()));
            } else {
                names.add(entry.getValue().asText());
            }
            columns.put(known(entry.getKey()), List.copyOf(names));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (var entry : root.path("values").properties()) {
            values.put(known(entry.getKey()), entry.getValue().asText());
        }
        Set<String> ignored = new LinkedHashSet<>();
        root.path("ignore").forEach(name -> ignored.add(name.asText()));
        return new TableMapping(columns, values, ignored);
    }

    /// Whether a column gives a field or is left out on purpose.
    public boolean knows(String column) {
        return ignored.contains(column)
                || columns.values().stream().anyMatch(names -> names.contains(column));
    }

    private static String known(String field) throws InvalidMappingException {
        if (!FIELDS.contains(field)) {
            throw new InvalidMappingException(
                    "没有“" + field + "”这个字段；可用的有 " + String.join(", ", FIELDS));
        }
        return field;
    }

    /// The columns of a field; none if the mapping does not name it.
    public List<String> columnsOf(String field) {
        return columns.getOrDefault(field, List.of());
    }

    /// Columns that the mapping names and a table lacks.
    public List<String> missingFrom(List<String> header) {
        return columns.values().stream()
                .flatMap(List::stream)
                .filter(column -> !header.contains(column))
                .distinct()
                .sorted()
                .toList();
    }
}
