package jianyan.index.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// The documents of a shard that a query finds.
public final class MatchingDocuments {
    private MatchingDocuments() {}

    private interface Hearer {
        void hear(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException;
    }

    /// As a set of their Lucene numbers.
    public static FixedBitSet of(Query query, Snapshot shard) {
        FixedBitSet found = new FixedBitSet(shard.getIndexReader().maxDoc());
        each(
                query,
                shard,
                (leaf, documents) -> {
                    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        found.set(leaf.docBase + documents.docID());
                    }
                });
        return found;
    }

    /// Their Lucene numbers, ascending.
    public static IntStream numbers(Query query, Snapshot shard) {
        FixedBitSet found = of(query, shard);
        return IntStream.range(0, found.length()).filter(found::get);
    }

    /// Their ids, in the order of the characters.
    public static List<String> ids(Query query, Snapshot shard) {
        List<String> ids = new ArrayList<>();
        each(
                query,
                shard,
                (leaf, documents) -> {
                    SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
                    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        if (values.advanceExact(documents.docID())) {
                            ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
                        }
                    }
                });
        ids.sort(null);
        return ids;
    }

    private static void each(Query query, Snapshot shard, Hearer hearer) {
        try {
            Weight weight = OccurrenceVisit.weight(shard, query);
            for (LeafReaderContext leaf : shard.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    hearer.hear(leaf, scorer.iterator());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
