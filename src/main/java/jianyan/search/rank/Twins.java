package jianyan.search.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import jianyan.search.find.FoundDocuments;
import jianyan.search.find.SegmentFound;
import jianyan.search.find.Strides;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// The documents of a shard whose text another document there has too. Of those that a search finds
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
    List<Integer> of(int number) {
        return groups.getOrDefault(number, List.of()).stream()
                .filter(other -> other != number)
                .toList();
    }

    /// The ids of the found documents that have some texts, by text.
    ///
    /// @param byWords whether only those count that the words of the query find
    static Map<Long, List<String>> among(
            FoundDocuments found, boolean byWords, Set<Long> wanted, Snapshot shard) {
        long[] sorted = wanted.stream().mapToLong(Long::longValue).sorted().toArray();
        Map<Long, List<String>> twins = new TreeMap<>();
        try {
            for (SegmentFound segment : found.segments()) {
                FixedBitSet docs = byWords ? segment.byWords() : segment.docs();
                NumericDocValues contents =
                        DocValues.getNumeric(segment.leaf().reader(), Fields.CONTENT);
                int passed = 0;
                for (int doc = Strides.next(docs, 0);
                        doc < docs.length();
                        doc = Strides.next(docs, doc + 1)) {
                    if (passed++ % Strides.LENGTH == 0) {
                        shard.deadline().check();
                    }
                    if (contents.advanceExact(doc)
                            && Arrays.binarySearch(sorted, contents.longValue()) >= 0) {
                        twins.computeIfAbsent(contents.longValue(), first -> new ArrayList<>())
                                .add(shard.id(segment.leaf().docBase + doc));
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        twins.values().forEach(ids -> ids.sort(null));
        return twins;
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
