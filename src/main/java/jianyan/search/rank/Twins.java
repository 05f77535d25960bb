package jianyan.search.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// The documents of a generation whose text another document has too. Of those that a search finds
/// the first by id takes the place of all. Computed once for a generation.
public final class Twins {
    /// By a document's number: those with its text, itself among them, by id.
    private final Map<Integer, List<Integer>> groups;

    private Twins(Map<Integer, List<Integer>> groups) {
        this.groups = Map.copyOf(groups);
    }

    private record Key() {}

    public static Twins of(Snapshot snapshot) {
        return snapshot.memo(new Key(), key -> read(snapshot));
    }

    /// Whether a document takes a place of its own among those found.
    boolean standsForItself(int number, IntPredicate found) {
        List<Integer> group = groups.get(number);
        if (group == null) {
            return true;
        }
        for (int other : group) {
            if (found.test(other)) {
                return other == number;
            }
        }
        return true;
    }

    /// The documents with the text of one, itself left out, by id.
    public List<Integer> of(int number) {
        return groups.getOrDefault(number, List.of()).stream()
                .filter(other -> other != number)
                .toList();
    }

    private static Twins read(Snapshot snapshot) {
        try {
            Map<Long, Integer> first = new HashMap<>();
            Map<Long, List<Integer>> again = new HashMap<>();
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                NumericDocValues contents = DocValues.getNumeric(leaf.reader(), Fields.CONTENT);
                while (contents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    int number = leaf.docBase + contents.docID();
                    Integer before = first.putIfAbsent(contents.longValue(), number);
                    if (before != null) {
                        again.computeIfAbsent(
                                        contents.longValue(),
                                        content -> new ArrayList<>(List.of(before)))
                                .add(number);
                    }
                }
            }
            Map<Integer, List<Integer>> groups = new HashMap<>();
            for (List<Integer> group : again.values()) {
                List<Integer> byId =
                        group.stream().sorted(Comparator.comparing(snapshot::id)).toList();
                byId.forEach(number -> groups.put(number, byId));
            }
            return new Twins(groups);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
