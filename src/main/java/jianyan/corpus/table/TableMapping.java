package jianyan.corpus.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyan.corpus.text.MetadataField;

/// Which columns of a table hold our fields, and what is the same for every row, in the order in
/// which it was said: a table read twice gives the same documents to the byte.
///
/// @param columns a field's name to the columns that hold it, in the order they are joined
/// @param values a field's name to the value of every row
/// @param ignored columns that are left out on purpose
public record TableMapping(
        Map<String, List<String>> columns, Map<String, String> values, Set<String> ignored) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

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
                    "intended",
                    "satisfaction",
                    "reply",
                    "replied",
                    "speaker",
                    "source",
                    MetadataField.ACCESS.key());

    /// How the file ends that stands beside a table.
    public static final String FILE = "mapping.yaml";

    /// Of a table nobody knows anything about.
    public static final TableMapping NONE = new TableMapping(Map.of(), Map.of(), Set.of());

    public TableMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        ignored = Collections.unmodifiableSet(new LinkedHashSet<>(ignored));
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

    /// The field that a column gives; empty when none does.
    public Optional<String> fieldOf(String column) {
        return FIELDS.stream().filter(field -> columnsOf(field).contains(column)).findFirst();
    }

    /// The same with some columns put right by hand: a field takes other columns, which no other
    /// field then takes; a column is left out on purpose.
    ///
    /// @param chosen a field to its columns; none takes the field away
    public TableMapping with(
            Map<String, List<String>> chosen, Map<String, String> given, Set<String> left)
            throws InvalidMappingException {
        Set<String> moved = new LinkedHashSet<>(left);
        chosen.values().forEach(moved::addAll);
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (String field : FIELDS) {
            List<String> names =
                    columnsOf(field).stream().filter(column -> !moved.contains(column)).toList();
            if (!names.isEmpty()) {
                next.put(field, names);
            }
        }
        for (var each : chosen.entrySet()) {
            next.put(known(each.getKey()), List.copyOf(each.getValue()));
        }
        next.values().removeIf(List::isEmpty);
        Map<String, String> constants = new LinkedHashMap<>(values);
        for (var each : given.entrySet()) {
            constants.put(known(each.getKey()), each.getValue());
        }
        Set<String> out = new LinkedHashSet<>(ignored);
        chosen.values().forEach(out::removeAll);
        out.addAll(left);
        return new TableMapping(next, constants, out);
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
