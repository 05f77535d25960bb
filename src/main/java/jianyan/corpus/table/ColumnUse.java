package jianyan.corpus.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long the cells of those columns are that a mapping leaves out: a long one is text that would
/// be lost. Used by one thread.
public final class ColumnUse {
    /// Cells of this average length are text and not a field's value.
    private static final int LONG = 100;

    /// Where no column is taken for the text, shorter ones may be it.
    private static final int LONG_WITHOUT_TEXT = 20;

    private static final class Cells {
        long count;
        long characters;
    }

    private final TableMapping mapping;
    private final Map<String, Cells> unused = new LinkedHashMap<>();

    public ColumnUse(TableMapping mapping) {
        this.mapping = mapping;
    }

    public void add(CorpusRow row) {
        row.cells()
                .forEach((column, values) -> {
                    int length = values.stream().mapToInt(value -> value.strip().length()).sum();
                    if (length > 0 && !mapping.knows(column)) {
                        Cells cells = unused.computeIfAbsent(column, ignored -> new Cells());
                        cells.count++;
                        cells.characters += length;
                    }
                });
    }

    /// One message for each column of long cells that was not used.
    public List<String> longColumns() {
        int shortest = mapping.columnsOf("text").isEmpty() ? LONG_WITHOUT_TEXT : LONG;
        return unused.entrySet().stream()
                .filter(column -> column.getValue().characters > shortest * column.getValue().count)
                .map(column -> message(column.getKey(), column.getValue()))
                .toList();
    }

    private static String message(String column, Cells cells) {
        return "列“%s”没有用上，它的 %,d 格平均有 %,d 个字；若是正文，请在表旁的“表名.mapping.yaml”里写 text: \"%s\"，若确实不要，写 ignore: [\"%s\"]"
                .formatted(column, cells.count, cells.characters / cells.count, column, column);
    }
}
