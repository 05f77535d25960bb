package jianyan.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jianyan.analysis.Folding;
import jianyan.corpus.metadata.Gazetteer;
import jianyan.corpus.table.MappingProposal;
import jianyan.corpus.table.Row;
import jianyan.corpus.table.RowSink;
import jianyan.corpus.table.RowText;
import jianyan.corpus.table.RowTexts;
import jianyan.corpus.table.TableException;
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
    public void header(List<String> columns) throws TableException {
        TableMapping chosen = mapping;
        if (chosen == null) {
            chosen =
                    new MappingProposal(folding)
                            .propose(columns)
                            .orElseThrow(() ->
                                    new TableException(
                                            "unmapped-table",
                                            "no mapping and none of the columns "
                                                    + String.join(", ", columns)
                                                    + " is known as title or text; put a NAME.mapping.yaml beside it"));
            mapping = chosen;
        }
        List<String> missing = chosen.missingFrom(columns);
        if (!missing.isEmpty()) {
            fault(
                    "missing-column",
                    "the mapping names "
                            + String.join(", ", missing)
                            + "; the table has "
                            + String.join(", ", columns));
        }
        texts = new RowTexts(folding, gazetteer, chosen);
    }

    @Override
    public void row(Row row) throws TableException {
        if (deadline.isOver()) {
            throw new TableException(
                    "timeout",
                    "reading took longer than "
                            + deadline.limit()
                            + "; rows from "
                            + row.number()
                            + " on are left out");
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
                fault("empty-row", "row " + row.number() + " has neither title nor text");
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
                    "duplicate-id",
                    "row " + row.number() + " has the id " + id + " again; it is read as " + other);
            return other;
        }
        if (number != null && year != null && !numbers.add(number + " " + year)) {
            fault(
                    "duplicate-number",
                    "row " + row.number() + " is number " + number + " of " + year + " again");
        }
        return id;
    }

    @Override
    public void fault(String code, String message) {
        int count = faultCounts.merge(code, 1, Integer::sum);
        if (count <= MANY) {
            faults.accept(new Fault(file, code, message));
        }
    }

    /// Says how many faults were not listed one by one.
    void finish() {
        faultCounts.forEach((code, count) -> {
            if (count > MANY) {
                faults.accept(
                        new Fault(file, code, "and " + (count - MANY) + " more of this kind"));
            }
        });
    }
}
