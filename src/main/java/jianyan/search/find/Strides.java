package jianyan.search.find;

import java.io.IOException;
import jianyan.index.Deadline;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Ways through the documents of a segment that look at the clock now and then.
public final class Strides {
    /// So many documents are looked at between two looks at the clock.
    public static final int LENGTH = 1 << 15;

    private Strides() {}

    /// Collects what a query finds in a segment.
    ///
    /// @param accepted what else has to hold; null for nothing
    /// @throws jianyan.query.TimeBudgetExceededException when the time is up
    public static void collect(
            Weight weight,
            LeafReaderContext leaf,
            LeafCollector into,
            @Nullable Bits accepted,
            Deadline deadline)
            throws IOException {
        @Nullable BulkScorer scorer = weight.bulkScorer(leaf);
        int end = leaf.reader().maxDoc();
        int next = scorer == null ? DocIdSetIterator.NO_MORE_DOCS : 0;
        while (next < end) {
            deadline.check();
            next = scorer.score(into, accepted, next, Math.min(end, next + LENGTH));
        }
    }

    /// The first document of a set from a number on; beyond the set when there is none.
    public static int next(FixedBitSet docs, int from) {
        return from < docs.length() ? docs.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
