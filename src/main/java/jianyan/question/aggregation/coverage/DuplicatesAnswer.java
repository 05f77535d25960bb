package jianyan.question.aggregation.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.question.DocumentSet;
import jianyan.question.Tabular;

/// Documents that say the same, title and text, and so are held more than once.
///
/// @param documents how many are too many: all of each group but one
/// @param rows group by group, the largest first
public record DuplicatesAnswer(int documents, List<Row> rows, List<String> notes)
        implements Tabular {
    private static final List<String> NOTES =
            List.of("同一组的题名和文字逐字相同。检索时一组只列一份，统计时每份都算；不该重复收录的，从语料里移走多余的文件再更新索引。");

    /// @param group counts from 1
    /// @param document its id
    public record Row(int group, String document) {}

    public DuplicatesAnswer {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public static DuplicatesAnswer of(DocumentSet set) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        set.texts()
                .forEach((id, text) ->
                        byText.computeIfAbsent(text, ignored -> new ArrayList<>()).add(id));
        List<List<String>> groups =
                byText.values().stream()
                        .filter(ids -> ids.size() > 1)
                        .sorted(
                                Comparator.comparingInt((List<String> ids) -> -ids.size())
                                        .thenComparing(List::getFirst))
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (String id : groups.get(group)) {
                rows.add(new Row(group + 1, id));
            }
        }
        return new DuplicatesAnswer(rows.size() - groups.size(), rows, NOTES);
    }

    @Override
    public List<?> tableRows() {
        return rows;
    }
}
