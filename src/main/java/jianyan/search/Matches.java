package jianyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.PartFilter;
import jianyan.index.PartMatcher;
import jianyan.index.Parts;
import jianyan.index.PartsReader;
import jianyan.index.Snapshot;
import jianyan.index.Translation;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Visits every document that a query and its filters find, exactly.
///
/// Lucene decides on whole documents. A document of several parts (a report that reviews one year
/// and plans the next) is looked at once more: the query has to hold within the parts that the
/// filter admits. Documents of one part, nearly all, need no second look.
final class Matches implements Found {
    private final Snapshot snapshot;
    private final Translation query;
    private final TimeBudget time;

    Matches(Snapshot snapshot, Translation query, TimeBudget time) {
        this.snapshot = snapshot;
        this.query = query;
        this.time = time;
    }

    /// What a visitor sees of the current document.
    interface Match {
        /// The number within the segment.
        int doc();

        /// Whether the query's words find it.
        default boolean isByWords() {
            return true;
        }

        float score() throws IOException;

        Parts parts() throws IOException;

        /// Whether the query holds within the parts that a filter admits.
        boolean holdsIn(PartFilter filter) throws IOException;
    }

    interface Visitor {
        void enter(LeafReaderContext leaf) throws IOException;

        void visit(Match match) throws IOException;
    }

    @Override
    public void visit(Admission admission, boolean scored, Visitor visitor) {
        Query both =
                new BooleanQuery.Builder()
                        .add(query.ranking(), Occur.MUST)
                        .add(admission.documents(), Occur.FILTER)
                        .build();
        try {
            ScoreMode mode = scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
            Weight weight = snapshot.createWeight(snapshot.rewrite(both), mode, 1f);
            for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
                time.check();
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    visitor.enter(leaf);
                    visit(leaf, scorer, admission.parts(), visitor);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void visit(LeafReaderContext leaf, Scorer scorer, PartFilter parts, Visitor visitor)
            throws IOException {
        Cursor cursor = new Cursor(leaf, scorer);
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator docs = scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            time.spend();
            if (live == null || live.get(doc)) {
                cursor.moveTo(doc);
                if (parts.isAny() || cursor.holdsIn(parts)) {
                    visitor.visit(cursor);
                }
            }
        }
    }

    private final class Cursor implements Match {
        private final Scorer scorer;
        private final PartsReader partsReader;
        private final LeafReaderContext leaf;
        private @Nullable PartMatcher matcher;
        private int doc = -1;
        private Parts parts = Parts.NONE;
        private int partsOf = -1;
        private int matcherOf = -1;

        Cursor(LeafReaderContext leaf, Scorer scorer) throws IOException {
            this.scorer = scorer;
            this.partsReader = new PartsReader(leaf.reader());
            this.leaf = leaf;
        }

        void moveTo(int next) {
            doc = next;
        }

        @Override
        public int doc() {
            return doc;
        }

        @Override
        public float score() throws IOException {
            return scorer.score();
        }

        @Override
        public Parts parts() throws IOException {
            if (partsOf != doc) {
                parts = partsReader.of(doc);
                partsOf = doc;
            }
            return parts;
        }

        @Override
        public boolean holdsIn(PartFilter filter) throws IOException {
            if (parts().size() == 1) {
                return filter.admits(parts.get(0));
            }
            PartMatcher asked = matcher;
            if (asked == null) {
                asked = new PartMatcher(snapshot, leaf, query);
                matcher = asked;
            }
            if (matcherOf != doc) {
                asked.moveTo(doc, parts);
                matcherOf = doc;
            }
            return asked.holdsIn(filter::admits);
        }
    }
}
