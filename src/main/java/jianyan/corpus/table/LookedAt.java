package jianyan.corpus.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jianyan.corpus.reading.ReadingException;
import jianyan.question.table.TableLook;
import org.jspecify.annotations.Nullable;

/// Takes the headers and first rows of a table for whoever looks it over. Used by one thread.
public final class LookedAt implements RowSink {
    /// A cell is cut behind so many characters.
    private static final int LONGEST_EXAMPLE = 40;

    private static final class Sheet {
        final List<String> titles = new ArrayList<>();
        final List<String> columns;
        final List<CorpusRow> first = new ArrayList<>();
        int rows;

        Sheet(List<String> columns, List<String> titles) {
            this.columns = columns;
            this.titles.addAll(titles);
        }
    }

    private final MappingProposal proposal;
    private final Predicate<List<String>> known;
    private final boolean workbook;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /// @param given the mapping that is kept already; null to tell columns by their names
    /// @param workbook whether the table is a workbook, whose sheets have names
    public LookedAt(MappingProposal proposal, @Nullable TableMapping given, boolean workbook) {
        this.proposal = proposal;
        this.workbook = workbook;
        this.known =
                given == null
                        ? row -> proposal.propose(row).isPresent()
                        : row ->
                                row.stream().anyMatch(cell -> !cell.isBlank() && given.knows(cell));
    }

    @Override
    public boolean knows(List<String> columns) {
        return known.test(columns);
    }

    @Override
    public void title(String line) {
        above.add(line);
    }

    @Override
    public void header(List<String> columns) {
        sheets.add(new Sheet(List.copyOf(columns), above));
        above.clear();
    }

    @Override
    public void row(CorpusRow row) {
        Sheet sheet = sheets.getLast();
        sheet.rows++;
        if (sheet.first.size() < TableLook.EXAMPLES) {
            sheet.first.add(row);
        }
    }

    @Override
    public void fault(String code, String message) {
        remarks.add(message);
    }

    /// Whatever broke the reading off.
    public void brokeOff(ReadingException why) {
        remarks.add(String.valueOf(why.getMessage()));
    }

    /// Whether anything stands under several columns, whatever they are called.
    public boolean isTable() {
        return sheets.stream().anyMatch(sheet -> sheet.columns.size() > 1 && sheet.rows > 0);
    }

    /// The mapping that the headers of all sheets propose; empty when no column is known.
    public Optional<TableMapping> proposed() {
        Map<String, List<String>> columns = new TreeMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            proposal.propose(sheet.columns)
                    .ifPresent(found -> {
                        found.columns()
                                .forEach((field, names) ->
                                        columns.merge(field, names, LookedAt::joined));
                        values.putAll(found.values());
                    });
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableMapping(columns, values, Set.of()));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /// @param mapping proposed, kept, or put right by hand
    public TableLook look(String file, boolean kept, TableMapping mapping) {
        List<String> all = new ArrayList<>(remarks);
        Set<String> seen = new LinkedHashSet<>();
        sheets.forEach(sheet -> seen.addAll(sheet.columns));
        List<String> missing = mapping.missingFrom(List.copyOf(seen));
        if (!missing.isEmpty()) {
            all.add("对照里的 " + String.join("、", missing) + " 在表里没有");
        }
        if (mapping.columns().isEmpty()) {
            all.add("没有一列的名字认得出，请逐列写明");
        }
        if (mapping.columnsOf("title").isEmpty()) {
            all.add("没有一列是案由（title）；题名只能从正文里取");
        }
        if (mapping.columnsOf("text").isEmpty()) {
            all.add("没有一列是正文（text）；没有正文的提案找不到相似的");
        }
        if (sheets.isEmpty()) {
            all.add("找不到表头");
        }
        return new TableLook(
                file,
                kept,
                sheets.stream().map(sheet -> shown(sheet, mapping)).toList(),
                new TreeMap<>(mapping.columns()),
                new TreeMap<>(mapping.values()),
                mapping.ignored(),
                MappingProposal.toYaml(mapping),
                all,
                TableMapping.FIELDS.stream()
                        .map(field -> new TableLook.Field(field, proposal.label(field)))
                        .toList());
    }

    private TableLook.Sheet shown(Sheet sheet, TableMapping mapping) {
        boolean named = workbook && !sheet.titles.isEmpty();
        return new TableLook.Sheet(
                named ? sheet.titles.getFirst() : "",
                named ? sheet.titles.subList(1, sheet.titles.size()) : sheet.titles,
                sheet.rows,
                sheet.columns.stream()
                        .map(column ->
                                new TableLook.Column(
                                        column,
                                        mapping.fieldOf(column).orElse(null),
                                        mapping.ignored().contains(column),
                                        sheet.first.stream()
                                                .map(row -> example(row.values(List.of(column))))
                                                .toList()))
                        .toList());
    }

    private static String example(List<String> values) {
        String cell = String.join("；", values).replaceAll("\\s+", " ").strip();
        return cell.codePointCount(0, cell.length()) <= LONGEST_EXAMPLE
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    }
}
