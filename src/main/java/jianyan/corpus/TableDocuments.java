package jianyan.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.Gazetteer;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.table.MappingProposal;
import jianyan.corpus.table.Row;
import jianyan.corpus.table.RowSink;
import jianyan.corpus.table.RowText;
import jianyan.corpus.table.RowTexts;
import jianyan.corpus.table.TableMapping;
import jianyan.document.Document;
import org.jspecify.annotations.Nullable;

/// Makes a document of each row of one table, with an id that is its own. Used by one thread.
final class TableDocuments implements RowSink {
    /// Faults of the same code beyond this many are summed up in one.
    private static final int MANY = 20;

    private final Folding folding;
    private final Gazetteer gazetteer;
    private final DocumentMaker maker;
    private final String file;
    private final SourceFile source;
    private final Sidecar sidecar;
    private final Consumer<Document> documents;
    private final Consumer<Fault> faults;
    private final Deadline deadline;

    private @Nullable TableMapping mapping;
    private @Nullable RowTexts texts;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, Integer> faultCounts = new HashMap<>();
    private int rows;

    TableDocuments(
            Folding folding,
            Gazetteer gazetteer,
            DocumentMaker maker,
            SourceFile source,
            @Nullable TableMapping mapping,
            Sidecar sidecar,
            Consumer<Document> documents,
            Consumer<Fault> faults,
            Deadline deadline) {
        this.folding = folding;
        this.gazetteer = gazetteer;
        this.maker = maker;
        this.file = source.file();
        this.source = source;
        this.mapping = mapping;
        this.sidecar = sidecar;
        this.documents = documents;
        this.faults = faults;
        this.deadline = deadline;
    }

    @Override
    public void header(List<String> columns) throws ReadingException {
        TableMapping chosen = mapping;
        if (chosen == null) {
            chosen =
                    new MappingProposal(folding)
                            .propose(columns)
                            .orElseThrow(() ->
                                    new ReadingException(
                                            "unmapped-table",
                                            "没有列名对照，而这些列名里认不出标题或正文："
                                                    + String.join(", ", columns)
                                                    + "；请在表旁放一个“表名.mapping.yaml”"));
            mapping = chosen;
        }
        List<String> missing = chosen.missingFrom(columns);
        if (!missing.isEmpty()) {
            fault(
                    "missing-column",
                    "列名对照写了 " + String.join(", ", missing) + "，表里只有 " + String.join(", ", columns));
        }
        texts = new RowTexts(folding, gazetteer, chosen);
    }

    @Override
    public void row(Row row) throws ReadingException {
        if (deadline.isOver()) {
            throw new ReadingException(
                    "timeout", "读取超过 " + deadline.seconds() + " 秒；第 " + row.number() + " 行起略去");
        }
        RowTexts rowTexts = texts;
        TableMapping columns = mapping;
        if (rowTexts == null || columns == null) {
            return;
        }
        RowText text = rowTexts.of(row, source.mediaType(), source.encoding());
        if (text.body().lines().isEmpty() && text.reply().lines().isEmpty()) {
            if (row.cells().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(cell -> !cell.isBlank())) {
                fault(row.number(), "empty-row", "第 " + row.number() + " 行既无标题也无正文");
            }
            return;
        }
        String id = id(row, columns, text);
        sidecar.apply(text.draft(), rows++, id);
        documents.accept(maker.make(text, id, file));
    }

    private String id(Row row, TableMapping columns, RowText text) {
        String id = row.value(columns.columnsOf("id"));
        String number = text.draft().text("number");
        Integer year = text.draft().number("year");
        if (id.isEmpty()) {
            id =
                    number != null && year != null
                            ? number + "-" + year
                            : file.replace('/', ':') + ":" + row.number();
        }
        int times = ids.merge(id, 1, Integer::sum);
        if (times > 1) {
            String other = id + "~" + times;
            fault(
                    row.number(),
                    "duplicate-id",
                    "第 " + row.number() + " 行的编号 " + id + " 与前面重复；改作 " + other);
            return other;
        }
        if (number != null && year != null && !numbers.add(number + " " + year)) {
            fault(
                    row.number(),
                    "duplicate-number",
                    "第 " + row.number() + " 行又是 " + year + " 年第 " + number + " 号");
        }
        return id;
    }

    @Override
    public void fault(String code, String message) {
        fault(null, code, message);
    }

    private void fault(@Nullable Integer row, String code, String message) {
        int count = faultCounts.merge(code, 1, Integer::sum);
        if (count <= MANY) {
            faults.accept(new Fault(file, row, code, message));
        }
    }

    /// Says how many faults were not listed one by one.
    void finish() {
        faultCounts.forEach((code, count) -> {
            if (count > MANY) {
                faults.accept(new Fault(file, code, "同类问题另有 " + (count - MANY) + " 处"));
            }
        });
    }
}
