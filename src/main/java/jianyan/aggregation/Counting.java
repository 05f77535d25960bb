package jianyan.aggregation;

import java.io.IOException;
import java.io.UncheckedIOException;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.OccurrenceVisit;
import jianyan.index.Occurrences;
import jianyan.index.PartsReader;
import jianyan.index.Snapshot;
import jianyan.index.Translation;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts into the cells of a grid, segment by segment.
///
/// An occurrence belongs to the part of the document that it stands in, and so to the coverage year
/// and orientation of its section; what is held is counted over the same parts.
record Counting(Grid grid, Admission admission, Snapshot snapshot) {
    /// Characters, passages and documents held.
    Tally held() {
        try {
            Weight weight = OccurrenceVisit.weight(snapshot, admission.documents());
            Tally all = Tally.of(grid);
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                Tally tally = Tally.of(grid);
                FixedBitSet docs = OccurrenceVisit.documents(leaf, weight);
                PartsReader parts = new PartsReader(leaf.reader());
                DocumentCells cells =
                        new DocumentCells(grid.reader(leaf.reader()), admission.parts());
                for (int doc = next(docs, 0);
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = next(docs, doc + 1)) {
                    cells.moveTo(doc, parts.of(doc));
                    cells.addHeldTo(tally);
                }
                all = all.merge(tally);
            }
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Occurrences, and the documents and passages that have any.
    Tally found(Translation query) {
        Visitor visitor = new Visitor();
        OccurrenceVisit.each(snapshot, query, admission.documents(), visitor);
        return visitor.all();
    }

    private static int next(FixedBitSet docs, int from) {
        return from < docs.length() ? docs.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private final class Visitor implements OccurrenceVisit.Visitor {
        private Tally finished = Tally.of(grid);
        private Tally current = Tally.of(grid);
        private @Nullable PartsReader parts;
        private @Nullable DocumentCells cells;

        @Override
        public void enter(LeafReaderContext leaf) throws IOException {
            finished = all();
            current = Tally.of(grid);
            parts = new PartsReader(leaf.reader());
            cells = new DocumentCells(grid.reader(leaf.reader()), admission.parts());
        }

        @Override
        public void visit(int doc, Occurrences occurrences) throws IOException {
            if (parts == null || cells == null) {
                throw new IllegalStateException("visited before a segment was entered");
            }
            cells.moveTo(doc, parts.of(doc));
            cells.count(occurrences);
            cells.addFoundTo(current);
        }

        Tally all() {
            return finished.merge(current);
        }
    }
}
