package jianyan.index.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jianyan.document.Document;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// The documents of the generation before, by their files.
final class HeldDocuments {
    private final Map<String, Map<String, Long>> rows = new HashMap<>();
    private final Set<String> withRows = new HashSet<>();
    private final Snapshot snapshot;

    private HeldDocuments(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// @param ids hears of the documents that stay
    static HeldDocuments of(Snapshot snapshot, BuildPlan plan, IdRegister ids) {
        HeldDocuments held = new HeldDocuments(snapshot);
        try {
            held.read(plan, ids);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return held;
    }

    private void read(BuildPlan plan, IdRegister ids) throws IOException {
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            SortedDocValues id = DocValues.getSorted(leaf.reader(), Fields.ID);
            SortedDocValues file = DocValues.getSorted(leaf.reader(), Fields.FILE);
            NumericDocValues row = DocValues.getNumeric(leaf.reader(), Fields.ROW);
            while (id.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && file.advanceExact(id.docID())) {
                String key = file.lookupOrd(file.ordValue()).utf8ToString();
                String name = id.lookupOrd(id.ordValue()).utf8ToString();
                if (plan.unchanged().contains(key)) {
                    ids.enterUnchanged(name, key);
                } else if (plan.toRead().containsKey(key)) {
                    long made = row.advanceExact(id.docID()) ? row.longValue() : 0;
                    rows.computeIfAbsent(key, unknown -> new HashMap<>()).put(name, made);
                    if (made != 0) {
                        withRows.add(key);
                    }
                }
            }
        }
    }

    /// Whether it holds any of a file that is read again.
    boolean holds(String key) {
        return rows.containsKey(key);
    }

    /// Of a file that is read again, the row that each document was made of, by its id; empty when
    /// it is no table, whose documents are all made anew.
    Map<String, Long> rows(String key) {
        return withRows.contains(key) ? rows.getOrDefault(key, Map.of()) : Map.of();
    }

    Document document(String id) {
        return snapshot.document(id).orElseThrow();
    }
}
