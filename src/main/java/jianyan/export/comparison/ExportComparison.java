package jianyan.export.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// An export held against the same request put today.
///
/// @param same whether documents, reading and figures are all the same
/// @param came ids of documents that it did not rest on
/// @param changed ids of documents whose text is another
/// @param left ids of documents that are no more, or that its filters no longer choose
/// @param entries lexicon entries by which its queries are read otherwise
/// @param rowsThen rows of the file
/// @param rowsNow rows of today
/// @param figures what differs, at most [#MOST_SHOWN] rows
/// @param differing how many rows differ
/// @param notes what could not be told
public record ExportComparison(
        boolean same,
        String request,
        String fingerprintThen,
        String fingerprintNow,
        String versionsThen,
        String versionsNow,
        List<String> came,
        List<String> changed,
        List<String> left,
        List<String> entries,
        int rowsThen,
        int rowsNow,
        int differing,
        List<RowChange> figures,
        List<String> notes) {
    static final int MOST_SHOWN = 50;

    private static final Set<String> NUMBERED =
            Set.of("year", "meeting-year", "term", "session", "start", "end");

    /// @param row what the row is of
    /// @param then and
    /// @param now the values that differ; a row of one side only has none on the other
    public record RowChange(String row, Map<String, String> then, Map<String, String> now) {}

    /// @param file as it was exported
    /// @param today the same request put again
    public static ExportComparison of(ExportFile file, ExportFile today) throws IOException {
        List<String> came = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        SortedMap<String, String> then = file.documents().texts();
        SortedMap<String, String> now = today.documents().texts();
        boolean sameSet =
                then.isEmpty() || now.isEmpty()
                        ? file.documentSet().equals(today.documentSet())
                        : then.equals(now);
        if (!sameSet && (then.isEmpty() || now.isEmpty())) {
            notes.add(
                    "所依据的文件不同（当时 "
                            + file.documentSet()
                            + "，现在 "
                            + today.documentSet()
                            + (file.isAnswer()
                                    ? "）；JSON 回答里不逐件列出文件，要知道是哪些，请核对导出的表格"
                                    : "）；文件太多，导出里没有逐件列出，说不出是哪些"));
        } else if (!sameSet) {
            now.forEach((id, text) -> {
                if (!then.containsKey(id)) {
                    came.add(id);
                } else if (!text.equals(then.get(id))) {
                    changed.add(id);
                }
            });
            then.keySet().stream().filter(id -> !now.containsKey(id)).forEach(left::add);
        }
        List<String> entries = new ArrayList<>();
        file.entries().stream()
                .filter(entry -> !today.entries().contains(entry))
                .forEach(entry -> entries.add("当时 " + entry));
        today.entries().stream()
                .filter(entry -> !file.entries().contains(entry))
                .forEach(entry -> entries.add("现在 " + entry));
        List<RowChange> changes = changes(file, today);
        return new ExportComparison(
                sameSet && entries.isEmpty() && changes.isEmpty(),
                file.request(),
                file.fingerprint(),
                today.fingerprint(),
                file.versions(),
                today.versions(),
                came,
                changed,
                left,
                entries,
                file.rows().size(),
                today.rows().size(),
                changes.size(),
                changes.subList(0, Math.min(MOST_SHOWN, changes.size())),
                notes);
    }

    private static List<RowChange> changes(ExportFile file, ExportFile today) {
        Map<String, Map<String, String>> then = byKey(file.rows());
        Map<String, Map<String, String>> now = byKey(today.rows());
        List<RowChange> changes = new ArrayList<>();
        then.forEach((key, row) -> {
            Map<String, String> other = now.get(key);
            if (other == null) {
                changes.add(new RowChange(key, row, Map.of()));
            } else if (!row.equals(other)) {
                changes.add(new RowChange(key, differing(row, other), differing(other, row)));
            }
        });
        now.forEach((key, row) -> {
            if (!then.containsKey(key)) {
                changes.add(new RowChange(key, Map.of(), row));
            }
        });
        return changes;
    }

    private static Map<String, String> differing(
            Map<String, String> row, Map<String, String> other) {
        Map<String, String> differing = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (!Objects.equals(value, other.getOrDefault(column, ""))) {
                differing.put(column, value);
            }
        });
        return differing;
    }

    /// Rows by what they are of: their texts and years, and which of several alike.
    private static Map<String, Map<String, String>> byKey(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            String key =
                    row.entrySet().stream()
                            .filter(cell ->
                                    NUMBERED.contains(cell.getKey())
                                            || !cell.getValue().matches("-?[0-9.]*(?:E-?[0-9]+)?"))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.joining(" "));
            String unique = key;
            for (int again = 2; byKey.containsKey(unique); again++) {
                unique = key + " #" + again;
            }
            byKey.put(unique, row);
        }
        return byKey;
    }
}
