package jianyan.export.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jianyan.export.ExportFingerprint;
import jianyan.export.json.BasisGenerator;

/// An answer in JSON that somebody kept, read as a table: a row for each object of its lists, and
/// one for what stands beside them.
final class SavedAnswer {
    /// Tells such a file from a table.
    static final String ANSWER = "answer";

    /// What may differ although nothing changed: how long it took, and where in one generation a
    /// page ends.
    private static final Set<String> PASSING = Set.of("tookMillis", "next", BasisGenerator.NAME);

    private SavedAnswer() {}

    static ExportFile read(JsonNode answer) {
        Map<String, String> about = new LinkedHashMap<>();
        JsonNode basis = answer.path(BasisGenerator.NAME);
        about.put(ANSWER, "json");
        basis.properties().forEach(each -> about.put(each.getKey(), each.getValue().asText()));
        about.put(
                ExportFingerprint.SET,
                basis.path("documentSet").asText() + " " + basis.path("documents").asText());
        about.put(
                ExportFingerprint.ENTRIES,
                StreamSupport.stream(basis.path("lexiconEntries").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" ; ")));
        if (basis.isMissingNode()) {
            about.clear();
        }
        Map<String, String> beside = new LinkedHashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        answer.properties()
                .forEach(each -> {
                    if (PASSING.contains(each.getKey())) {
                        return;
                    }
                    JsonNode value = each.getValue();
                    if (!value.isArray()) {
                        beside.put(each.getKey(), text(value));
                        return;
                    }
                    for (JsonNode one : value) {
                        Map<String, String> row =
                                new LinkedHashMap<>(Map.of("list", each.getKey()));
                        if (one.isObject()) {
                            one.properties()
                                    .forEach(cell -> row.put(cell.getKey(), text(cell.getValue())));
                        } else {
                            row.put("value", text(one));
                        }
                        rows.add(row);
                    }
                });
        rows.addFirst(beside);
        return new ExportFile(about, List.of(), rows);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
