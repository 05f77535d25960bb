package jianyan.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jianyan.analysis.Folding;
import jianyan.corpus.making.DocumentMaker;
import jianyan.corpus.making.Sidecar;
import jianyan.corpus.metadata.FieldBounds;
import jianyan.corpus.metadata.MetadataDraft;
import jianyan.corpus.place.Gazetteer;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.ColumnUse;
import jianyan.corpus.table.CorpusRow;
import jianyan.corpus.table.MappingProposal;
import jianyan.corpus.table.RowSink;
import jianyan.corpus.table.RowText;
import jianyan.corpus.table.RowTexts;
import jianyan.corpus.table.TableMapping;
import jianyan.corpus.text.MetadataField;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import jianyan.document.Metadata;
import org.jspecify.annotations.Nullable;

/// Makes a document of each row of one table, with an id that is its own. Used by one thread.
final class TableDocuments implements RowSink {
    /// Faults of the same code beyond this many are summed up in one.
    private static final int MANY = 20;

    private static final Pattern GROUP = Pattern.compile("\\D*\\p{IsHan}\\D*");

    private final Folding folding;
    private final Gazetteer gazetteer;
    private final DocumentMaker maker;
    private final String file;
    private final SourceFile source;
    private final Sidecar sidecar;
    private final RowFingerprints fingerprints;
    private final ReadingSink sink;
    private final @Nullable TableMapping mapping;

    private @Nullable RowTexts texts;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();

    /// Columns that the mapping names and some sheet lacks, and those that any sheet has.
    private final Set<String> missing = new TreeSet<>();

    private final Set<String> held = new LinkedHashSet<>();

    private final Map<String, Integer> faultCounts = new HashMap<>();
    private final List<String> above = new ArrayList<>();
    private @Nullable ColumnUse use;
    private List<String> columns = List.of();

    /// Whether the columns are missing that say who may see a row.
    private boolean closed;

    private List<String> titles = List.of();
    private @Nullable String group;
    private int seen;
    private int rows;

    TableDocuments(
            Folding folding,
            Gazetteer gazetteer,
            DocumentMaker maker,
            SourceFile source,
            @Nullable TableMapping mapping,
            Sidecar sidecar,
            RowFingerprints fingerprints,
            ReadingSink sink) {
        this.folding = folding;
        this.gazetteer = gazetteer;
        this.maker = maker;
        this.file = source.file();
        this.source = source;
        this.mapping = mapping;
        this.sidecar = sidecar;
        this.fingerprints = fingerprints;
        this.sink = sink;
    }

    @Override
    public boolean knows(List<String> row) {
        TableMapping given = mapping;
        return given == null
                ? new MappingProposal(folding).propose(row).isPresent()
                : row.stream().anyMatch(column -> !column.isBlank() && given.knows(column));
    }

    @Override
    public void title(String line) {
        above.add(line);
    }

    @Override
    public void header(List<String> header) throws ReadingException {
        reportLongColumns();
        titles = List.copyOf(above);
        above.clear();
        TableMapping chosen = mapping != null ? mapping : proposed(header);
        missing.addAll(chosen.missingFrom(header));
        held.addAll(header);
        List<String> labels = chosen.columnsOf(MetadataField.ACCESS.key());
        closed = !labels.isEmpty() && labels.stream().noneMatch(header::contains);
        columns = header;
        group = null;
        use = new ColumnUse(chosen);
        texts = new RowTexts(folding, gazetteer, chosen, titles);
    }

    private TableMapping proposed(List<String> header) throws ReadingException {
        return new MappingProposal(folding)
                .propose(header)
                .orElseThrow(() ->
                        new ReadingException(
                                "unmapped-table",
                                "没有列名对照，而这些列名里认不出标题或正文："
                                        + String.join(", ", header)
                                        + "；请在表旁放一个“表名.mapping.yaml”"));
    }

    @Override
    public void row(CorpusRow row) throws ReadingException {
        RowTexts rowTexts = texts;
        ColumnUse columnUse = use;
        if (rowTexts == null || columnUse == null) {
            return;
        }
        seen++;
        columnUse.add(row);
        RowText text = rowTexts.of(row, source.mediaType(), source.encoding());
        if (text.body().lines().isEmpty() && text.reply().lines().isEmpty()) {
            leaveOut(row);
            return;
        }
        if (group != null) {
            text.draft().suggest(MetadataField.CATEGORY, group, MetadataDraft.TABLE, null);
        }
        if (closed) {
            text.draft()
                    .override(
                            MetadataField.ACCESS,
                            Metadata.UNREADABLE_ACCESS,
                            MetadataDraft.DEFAULT,
                            null);
        }
        String id = id(row, rowTexts.mapping(), text);
        long fingerprint = fingerprints.of(row, above(rows));
        if (!sink.keeps(id, fingerprint)) {
            sidecar.apply(text.draft(), rows, id);
            Document made = maker.make(text, id, file, titles);
            List<String> refused = text.draft().refused();
            refused.forEach(message ->
                    fault(row.line(), FieldBounds.TOO_LONG, row.where() + "的 " + message));
            // What a row was not wholly taken for has to be said at every reading.
            sink.document(made, refused.isEmpty() ? fingerprint : 0);
        }
        rows++;
    }

    /// What decides about a row beside its cells.
    private List<String> above(int place) {
        List<String> decides = new ArrayList<>(titles);
        decides.add(group == null ? "" : group);
        decides.add(sidecar.isNone() ? "" : String.valueOf(place));
        return decides;
    }

    /// A row with nothing but its first cell names a group of those below: 一、经济建设类.
    private void leaveOut(CorpusRow row) {
        List<String> filled =
                row.cells().values().stream()
                        .flatMap(List::stream)
                        .filter(cell -> !cell.isBlank())
                        .toList();
        String first = columns.isEmpty() ? "" : row.value(List.of(columns.getFirst()));
        if (filled.size() == 1 && columns.size() > 2 && GROUP.matcher(first).matches()) {
            group = first.replaceFirst("^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?", "").strip();
        } else if (!filled.isEmpty()) {
            fault(row.line(), "empty-row", row.where() + "既无标题也无正文");
        }
    }

    private void reportLongColumns() {
        if (use != null) {
            use.longColumns().forEach(message -> fault("unused-column", message));
        }
    }

    private String id(CorpusRow row, TableMapping columns, RowText text) {
        String id = row.value(columns.columnsOf("id"));
        if (id.length() > FieldBounds.ID) {
            fault(
                    row.line(),
                    FieldBounds.TOO_LONG,
                    row.where() + "的 " + FieldBounds.tooLong("id", id.length(), FieldBounds.ID));
            id = "";
        }
        String number = text.draft().text(MetadataField.NUMBER);
        Integer year = text.draft().number(MetadataField.YEAR);
        if (id.isEmpty()) {
            id =
                    number != null && year != null
                            ? number + "-" + year
                            : file.replace('/', ':') + ":" + row.number();
        }
        int times = ids.merge(id, 1, Integer::sum);
        if (times > 1) {
            String other = id + "~" + times;
            fault(row.line(), "duplicate-id", row.where() + "的编号 " + id + " 与前面重复；改作 " + other);
            return other;
        }
        if (number != null && year != null && !numbers.add(number + " " + year)) {
            fault(
                    row.line(),
                    "duplicate-number",
                    row.where() + "又是 " + year + " 年第 " + number + " 号");
        }
        return id;
    }

    @Override
    public void fault(String code, String message) {
        fault(null, code, message);
    }

    /// The table ended before its end. What was cut off behind rows that were taken is a loss that
    /// nothing else shows.
    void brokeOff(ReadingException why) {
        if (rows > 0 && why.code().equals(Fault.TIMEOUT)) {
            fault(Fault.CUT_OFF, why.getMessage() + "；只收了前 " + rows + " 件");
        } else {
            fault(why.code(), why.getMessage());
        }
    }

    private void fault(@Nullable Integer row, String code, String message) {
        int count = faultCounts.merge(code, 1, Integer::sum);
        if (count <= MANY) {
            sink.fault(new Fault(file, row, code, message));
        }
    }

    /// Says what of the whole table was not used, and how many faults were not listed one by one.
    void finish() {
        reportLongColumns();
        missing.removeAll(held);
        if (!missing.isEmpty()) {
            fault(
                    "missing-column",
                    "列名对照写了 " + String.join(", ", missing) + "，表里只有 " + String.join(", ", held));
        }
        if (seen == 0 && faultCounts.isEmpty()) {
            fault(
                    "no-rows",
                    "表里没有一行数据" + (columns.isEmpty() ? "" : "，只有表头 " + String.join(", ", columns)));
        }
        faultCounts.forEach((code, count) -> {
            if (count > MANY) {
                sink.fault(new Fault(file, code, "同类问题另有 " + (count - MANY) + " 处"));
            }
        });
    }
}
