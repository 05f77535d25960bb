package jianyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import jianyan.index.Fields;
import jianyan.index.Snapshot;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// The texts that more than one document of a generation has, by their content numbers. Computed
/// once for a generation.
record Twins(Set<Long> contents) {
    private record Key() {}

    static Twins of(Snapshot snapshot) {
        return snapshot.memo(new Key(), key -> read(snapshot));
    }

    private static Twins read(Snapshot snapshot) {
        try {
            Set<Long> once = new HashSet<>();
            Set<Long> again = new HashSet<>();
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                NumericDocValues contents = DocValues.getNumeric(leaf.reader(), Fields.CONTENT);
                while (contents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (!once.add(contents.longValue())) {
                        again.add(contents.longValue());
                    }
                }
            }
            return new Twins(Set.copyOf(again));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
