package jianyan.search.find;

import java.io.IOException;
import java.util.Map;
import jianyan.index.Snapshot;
import jianyan.index.column.PartTable;
import jianyan.index.column.PartsReader;
import jianyan.index.layout.PartFilter;
import jianyan.index.layout.Parts;
import jianyan.index.plan.PartMatcher;
import jianyan.index.plan.Translation;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The documents of one segment that a search finds. Immutable.
///
/// @param docs all of them, by their numbers within the segment
/// @param byWords those that the words of the query find
/// @param near the passage of each other, which comes near to the query in meaning
public record SegmentFound(
        LeafReaderContext leaf, FixedBitSet docs, FixedBitSet byWords, Map<Integer, Integer> near) {

    /// Looks into the parts of documents, asked in ascending order.
    ///
    /// Lucene decides on whole documents. A document of several parts (a report that reviews one
    /// year and plans the next) is looked at once more: the query has to hold within the parts that
    /// a filter admits. Documents of one part, nearly all, need no second look.
    public static final class PartCheck {
        private final Snapshot snapshot;
        private final LeafReaderContext leaf;
        private final Translation query;
        private final PartsReader reader;
        private final PartTable table;
        private final Map<Integer, Integer> near;
        private Parts parts = Parts.NONE;
        private @Nullable Integer nearest;
        private @Nullable PartMatcher matcher;

        public PartCheck(
                Snapshot snapshot,
                LeafReaderContext leaf,
                Translation query,
                Map<Integer, Integer> near)
                throws IOException {
            this.snapshot = snapshot;
            this.leaf = leaf;
            this.query = query;
            this.reader = new PartsReader(leaf.reader());
            this.table = PartTable.of(snapshot, leaf);
            this.near = near;
        }

        public boolean isOfOnePart(int doc) {
            return table.first(doc + 1) - table.first(doc) == 1;
        }

        public Parts moveTo(int doc) throws IOException {
            parts = reader.of(doc);
            nearest = near.get(doc);
            if (nearest == null) {
                matcher().moveTo(doc, parts);
            }
            return parts;
        }

        private PartMatcher matcher() throws IOException {
            PartMatcher made = matcher;
            if (made == null) {
                made = new PartMatcher(snapshot, leaf, query);
                matcher = made;
            }
            return made;
        }

        /// Whether the current document is found within the parts that a filter admits: by its
        /// words, or by the part that its nearest passage stands in.
        public boolean holdsIn(PartFilter filter) throws IOException {
            return nearest == null
                    ? matcher().holdsIn(filter::admits)
                    : filter.admits(parts.ofPassage(nearest));
        }
    }
}
