package jianyan.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.export.json.Json;
import jianyan.question.Status;
import jianyan.question.TableRow;
import jianyan.question.Tabular;
import jianyan.question.aggregation.DimensionLabels;

/// Makes tables of the answers that have one, with what they rest on before their own notes.
public final class Tables {
    private final Json json = new Json();

    /// What every table tells of itself before its own notes.
    ///
    /// @param request the link or command that makes it again
    /// @param clock says when, and in which zone
    /// @param fingerprint what it rests on
    public record Origin(
            String request, Status status, Clock clock, ExportFingerprint fingerprint) {}

    public ExportTable of(Tabular answer, Origin origin) {
        List<JsonNode> rows = new ArrayList<>();
        for (Object of : answer.tableRows()) {
            ObjectNode row = row(of);
            for (String key : answer.tableKeys()) {
                if (row.path(key).isMissingNode() || row.path(key).isNull()) {
                    row.put(key, DimensionLabels.UNKNOWN);
                }
            }
            rows.add(row);
        }
        return ExportTable.of(rows, about(answer.notes(), origin));
    }

    private ObjectNode row(Object of) {
        if (!(of instanceof TableRow row)) {
            return json.mapper().valueToTree(of);
        }
        ObjectNode columns = json.mapper().valueToTree(row.before());
        columns.setAll((ObjectNode) json.mapper().valueToTree(row.told()));
        columns.remove(row.left());
        columns.setAll((ObjectNode) json.mapper().valueToTree(row.after()));
        return columns;
    }

    private static Map<String, String> about(List<String> notes, Origin origin) {
        Status status = origin.status();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("request", origin.request());
        about.put("made", LocalMoment.of(origin.clock().instant(), origin.clock()));
        about.put("program", status.version());
        about.put("lexicon", status.analysis());
        about.put("generation", String.valueOf(status.generation()));
        about.put("built", LocalMoment.of(status.built(), origin.clock()));
        about.put("documents", String.valueOf(status.documents()));
        about.put("passages", String.valueOf(status.passages()));
        about.put("characters", String.valueOf(status.characters()));
        for (int i = 0; i < notes.size(); i++) {
            about.put("note " + (i + 1), notes.get(i));
        }
        about.putAll(origin.fingerprint().about(origin.request()));
        return about;
    }
}
