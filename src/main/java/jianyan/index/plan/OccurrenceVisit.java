package jianyan.index.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import jianyan.index.Snapshot;
import jianyan.index.postings.Occurrences;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Visits the occurrences of a query, document by document, in the order of the index.
public final class OccurrenceVisit {
    private OccurrenceVisit() {}

    /// Hears of the documents of one segment in ascending order.
    public interface Visitor {
        void enter(LeafReaderContext leaf) throws IOException;

        /// @param doc the number within the segment
        /// @param occurrences stands at that document
        void visit(int doc, Occurrences occurrences) throws IOException;
    }

    /// Visits every document that the filter admits and that holds the query at least once.
    public static void each(Snapshot snapshot, Translation query, Query admitted, Visitor visitor) {
        try {
            Weight filter = weight(snapshot, admitted);
            Weight condition = weight(snapshot, query.countedIn());
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                snapshot.deadline().check();
                FixedBitSet docs = documents(leaf, filter);
                if (query.conditional()) {
                    docs.and(documents(leaf, condition));
                }
                Occurrences occurrences =
                        new Occurrences(leaf.reader(), query.counted(), snapshot.deadline());
                visitor.enter(leaf);
                for (int doc = occurrences.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = occurrences.nextDoc()) {
                    if (docs.get(doc)) {
                        visitor.visit(doc, occurrences);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The living documents of a segment that a query finds.
    public static FixedBitSet documents(LeafReaderContext leaf, Weight weight) throws IOException {
        return documents(leaf, weight, 0, leaf.reader().maxDoc());
    }

    /// Those of them from one number to another, exclusive.
    public static FixedBitSet documents(LeafReaderContext leaf, Weight weight, int from, int to)
            throws IOException {
        FixedBitSet docs = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = weight.scorer(leaf);
        Bits live = leaf.reader().getLiveDocs();
        if (scorer != null) {
            DocIdSetIterator found = scorer.iterator();
            for (int doc = found.advance(from); doc < to; doc = found.nextDoc()) {
                if (live == null || live.get(doc)) {
                    docs.set(doc);
                }
            }
        }
        return docs;
    }

    public static Weight weight(Snapshot snapshot, Query query) throws IOException {
        return snapshot.createWeight(snapshot.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    }
}
