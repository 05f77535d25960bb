package jianyan.corpus.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.corpus.reading.ReadingException;
import org.jspecify.annotations.Nullable;

/// Finds the header of one table or sheet and hands on what stands below it as rows.
///
/// Above the header may stand titles; the header may fill two rows, the upper of which names
/// groups: 办理单位 over 主办 and 会办. Used by one thread.
public final class TableHead {
    /// Between the name of a group of columns and that of one of them.
    static final char BELOW = '/';

    /// A header stands among so many rows.
    private static final int DEEPEST = 12;

    /// No name of a column is longer.
    private static final int LONGEST_NAME = 12;

    private record Raw(List<String> cells, int line) {
        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }

    private final RowSink sink;
    private final String sheet;
    private final List<Raw> above = new ArrayList<>();
    private @Nullable Raw upper;
    private List<String> columns = List.of();
    private int number;

    /// @param sheet what names the sheet in front of a row's number: 工作表“2023”
    /// @param number how many rows of other sheets have been handed on
    public TableHead(RowSink sink, String sheet, int number) {
        this.sink = sink;
        this.sheet = sheet;
        this.number = number;
    }

    /// How many rows have been handed on, those of other sheets included.
    int number() {
        return number;
    }

    /// Takes the next row.
    ///
    /// @param line the row as its program counts them, from 1
    public void row(List<String> cells, int line) throws ReadingException {
        Raw raw = new Raw(cells.stream().map(String::strip).toList(), line);
        if (!columns.isEmpty()) {
            handOn(raw);
        } else if (upper != null) {
            chooseHeader(upper, raw);
        } else if (raw.filled() > 0) {
            look(raw);
        }
    }

    private void look(Raw raw) throws ReadingException {
        if (raw.filled() >= 2 && sink.knows(raw.cells)) {
            for (Raw title : above) {
                sink.title(String.join(" ", title.cells).strip());
            }
            above.clear();
            upper = raw;
            return;
        }
        above.add(raw);
        if (above.size() == DEEPEST) {
            chooseFirst();
        }
    }

    /// Ends the table; a header that was waited for in vain is its first row of two cells or more.
    public void finish() throws ReadingException {
        if (upper != null && columns.isEmpty()) {
            header(upper.cells);
        } else if (columns.isEmpty()) {
            chooseFirst();
        }
    }

    private void chooseFirst() throws ReadingException {
        for (int i = 0; i < above.size() && columns.isEmpty(); i++) {
            if (above.get(i).filled() >= 2) {
                above.subList(0, i)
                        .forEach(title -> sink.title(String.join(" ", title.cells).strip()));
                header(above.get(i).cells);
                for (Raw below : above.subList(i + 1, above.size())) {
                    handOn(below);
                }
            }
        }
        above.clear();
    }

    private void chooseHeader(Raw first, Raw second) throws ReadingException {
        if (isLower(first.cells, second.cells)) {
            header(joined(first.cells, second.cells));
        } else {
            header(first.cells);
            if (disagrees(first.cells, second.cells)) {
                sink.fault(
                        "two-headers",
                        "%s第 %d 行也像表头，与第 %d 行不一致；按第 %d 行读，请删去多余的一行"
                                .formatted(sheet, second.line, first.line, first.line));
            }
            handOn(second);
        }
    }

    /// Whether a second row names the columns of groups that the first one names.
    private static boolean isLower(List<String> first, List<String> second) {
        boolean names = false;
        for (int i = 0; i < second.size(); i++) {
            String cell = second.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (cell.length() > LONGEST_NAME || cell.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            boolean same = at(first, i).equals(cell);
            boolean grouped =
                    at(first, i).isEmpty()
                            || at(first, i + 1).isEmpty() && !at(second, i + 1).isEmpty()
                            || i > 0 && at(first, i).equals(at(first, i - 1))
                            || at(first, i).equals(at(first, i + 1));
            if (!same && !grouped) {
                return false;
            }
            names |= grouped;
        }
        return names;
    }

    /// Whether a second row names columns as well, and others: no row of values is made of names.
    private boolean disagrees(List<String> first, List<String> second) {
        return !first.equals(second)
                && second.stream().allMatch(cell -> cell.length() <= LONGEST_NAME)
                && second.stream().filter(cell -> sink.knows(List.of(cell))).count() >= 2;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            String own = at(first, i);
            String lower = at(second, i);
            group = own.isEmpty() ? group : own;
            boolean alone = lower.isEmpty() || lower.equals(own) || group.isEmpty();
            names.add(alone ? own.isEmpty() ? lower : own : group + BELOW + lower);
        }
        return names;
    }

    private static String at(List<String> cells, int i) {
        return i < cells.size() ? cells.get(i) : "";
    }

    /// Each column has a name of its own, or its cells would be lost.
    private void header(List<String> cells) throws ReadingException {
        Map<String, Integer> times = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).isEmpty() ? "第" + (i + 1) + "列" : cells.get(i);
            int again = times.merge(name, 1, Integer::sum);
            names.add(again == 1 ? name : name + "~" + again);
        }
        columns = names;
        sink.header(columns);
    }

    private void handOn(Raw raw) throws ReadingException {
        if (raw.filled() == 0 || raw.cells.equals(columns)) {
            return;
        }
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), List.of(at(raw.cells, i)));
        }
        number++;
        String where = sheet + "第 " + raw.line + " 行";
        List<String> beyond =
                raw.cells.subList(Math.min(columns.size(), raw.cells.size()), raw.cells.size());
        if (beyond.stream().anyMatch(cell -> !cell.isBlank())) {
            sink.fault(
                    "ragged-row",
                    where + "有 " + raw.cells.size() + " 格，表头只有 " + columns.size() + " 格");
        }
        sink.row(new CorpusRow(number, raw.line, where, cells));
    }
}
