package jianyan.index.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jianyan.analysis.exact.ExactPattern;
import jianyan.index.Snapshot;
import jianyan.index.column.PartsReader;
import jianyan.index.layout.PartFilter;
import jianyan.index.layout.Parts;
import jianyan.index.postings.Occurrences;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Counts occurrences where no grouping is asked.
public final class OccurrenceCounter {
    private OccurrenceCounter() {}

    /// Exact occurrences of any of the patterns in the admitted parts.
    public static long count(
            Snapshot snapshot,
            List<? extends ExactPattern> patterns,
            FilterTranslator.Admission admission) {
        try {
            Weight filter = OccurrenceVisit.weight(snapshot, admission.documents());
            long count = 0;
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                snapshot.deadline().check();
                FixedBitSet docs = OccurrenceVisit.documents(leaf, filter);
                PartsReader parts = new PartsReader(leaf.reader());
                Occurrences occurrences =
                        new Occurrences(leaf.reader(), patterns, snapshot.deadline());
                for (int doc = occurrences.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = occurrences.nextDoc()) {
                    if (docs.get(doc)) {
                        count +=
                                admission.parts().isAny()
                                        ? occurrences.count()
                                        : admitted(occurrences, parts.of(doc), admission.parts());
                    }
                }
            }
            return count;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Occurrences of the current document that lie in admitted parts.
    public static int admitted(Occurrences occurrences, Parts parts, PartFilter filter)
            throws IOException {
        int count = 0;
        for (int i = 0; i < occurrences.count(); i++) {
            if (filter.admits(parts.get(parts.at(occurrences.start(i))))) {
                count++;
            }
        }
        return count;
    }
}
