package jianyan.corpus.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyan.analysis.Folding;

/// Guesses a mapping from a table's header row, by the names that such tables give their columns.
public final class MappingProposal {
    private final Folding folding;

    public MappingProposal(Folding folding) {
        this.folding = folding;
    }

    /// A mapping for these columns; empty when none of them can be the title or the text.
    public Optional<TableMapping> propose(List<String> header) {
        Map<String, String> byName = new LinkedHashMap<>();
        header.forEach(column -> byName.putIfAbsent(normalized(column), column));
        header.forEach(
                column -> partNames(column).forEach(part -> byName.putIfAbsent(part, column)));
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String field : ColumnNames.fields()) {
            List<String> found =
                    ColumnNames.of(field).stream()
                            .filter(byName::containsKey)
                            .map(byName::get)
                            .filter(column -> !taken.contains(column))
                            .distinct()
                            .toList();
            if (!found.isEmpty()) {
                columns.put(field, field.equals("text") ? found : found.subList(0, 1));
                taken.addAll(columns.get(field));
            }
        }
        if (!columns.containsKey("text")) {
            header.stream()
                    .filter(column -> !taken.contains(column))
                    .filter(column -> ColumnNames.endsAsText(normalized(column)))
                    .findFirst()
                    .ifPresent(column -> columns.put("text", List.of(column)));
        }
        if (!columns.containsKey("title") && !columns.containsKey("text")) {
            return Optional.empty();
        }
        return Optional.of(withKind(new TableMapping(columns, Map.of(), Set.of())));
    }

    /// Says of a table that lists proposals that it does, where nothing is said of its kind.
    public TableMapping withKind(TableMapping mapping) {
        boolean told = mapping.values().containsKey("kind") || !mapping.columnsOf("kind").isEmpty();
        if (told || !listsProposals(mapping.columns())) {
            return mapping;
        }
        Map<String, String> values = new LinkedHashMap<>(mapping.values());
        values.put("kind", "proposal");
        return new TableMapping(mapping.columns(), values, mapping.ignored());
    }

    /// Who proposed, which proposal it is, or a title and whoever undertakes it.
    private boolean listsProposals(Map<String, List<String>> columns) {
        boolean numbered =
                columns.getOrDefault("number", List.of()).stream()
                        .anyMatch(column -> !ColumnNames.counts(normalized(column)));
        boolean counted = columns.containsKey("number") && columns.containsKey("department");
        return columns.containsKey("sponsors") || numbered || counted;
    }

    /// 办理单位/主办 is known by its lower name, by both together and, failing that, by its upper.
    private List<String> partNames(String column) {
        int cut = column.indexOf(TableHead.BELOW);
        if (cut < 0) {
            return List.of();
        }
        String upper = normalized(column.substring(0, cut));
        String lower = normalized(column.substring(cut + 1));
        return List.of(lower, upper + lower, upper);
    }

    private String normalized(String column) {
        return folding.fold(column)
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\ufeff_*:-]|[(].*?[)]", "");
    }

    /// What people call a field: the likeliest name of its column.
    public String label(String field) {
        List<String> known = ColumnNames.of(field);
        return field.equals("text") ? "正文" : known.isEmpty() ? field : known.getFirst();
    }

    /// The field that is called so, by its own name or one that tables give its column.
    public Optional<String> field(String called) {
        String name = normalized(called);
        return TableMapping.FIELDS.stream()
                .filter(field ->
                        field.equals(called)
                                || label(field).equals(called)
                                || ColumnNames.of(field).contains(name))
                .findFirst();
    }

    /// A mapping as the YAML of a `NAME.mapping.yaml`, to be looked over by a person.
    public static String toYaml(TableMapping mapping) {
        StringBuilder yaml = new StringBuilder("columns:\n");
        for (String field : TableMapping.FIELDS) {
            List<String> columns = mapping.columnsOf(field);
            if (columns.size() == 1) {
                yaml.append("  %s: %s%n".formatted(field, quoted(columns.getFirst())));
            } else if (!columns.isEmpty()) {
                yaml.append("  ").append(field).append(": [");
                yaml.append(
                        String.join(", ", columns.stream().map(MappingProposal::quoted).toList()));
                yaml.append("]\n");
            }
        }
        if (!mapping.values().isEmpty()) {
            yaml.append("values:\n");
            for (String field : TableMapping.FIELDS) {
                String value = mapping.values().get(field);
                if (value != null) {
                    yaml.append("  %s: %s%n".formatted(field, quoted(value)));
                }
            }
        }
        if (!mapping.ignored().isEmpty()) {
            yaml.append("ignore: [");
            yaml.append(
                    String.join(
                            ", ",
                            mapping.ignored().stream()
                                    .sorted()
                                    .map(MappingProposal::quoted)
                                    .toList()));
            yaml.append("]\n");
        }
        return yaml.toString();
    }

    private static String quoted(String text) {
        return text.matches("[\\p{L}_][\\p{L}\\p{N}_]*")
                        && !text.matches("(?i)yes|no|true|false|null|on|off|y|n")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
