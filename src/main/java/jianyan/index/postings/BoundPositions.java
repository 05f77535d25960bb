package jianyan.index.postings;

import java.io.IOException;
import jianyan.analysis.exact.PatternSpans.Positions;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// The positions of one kind of bound in a segment. Documents are asked in ascending order.
final class BoundPositions {
    private final @Nullable PostingsEnum postings;
    private int[] positions = new int[64];

    private BoundPositions(@Nullable PostingsEnum postings) {
        this.postings = postings;
    }

    static BoundPositions of(LeafReader reader, String bound) throws IOException {
        return new BoundPositions(
                reader.postings(new Term(Fields.BOUNDS, bound), PostingsEnum.POSITIONS));
    }

    /// Valid until the next call.
    Positions in(int doc) throws IOException {
        if (postings == null
                || postings.docID() != doc
                        && (postings.docID() > doc || postings.advance(doc) != doc)) {
            return Positions.NONE;
        }
        int count = postings.freq();
        if (positions.length < count) {
            positions = new int[Math.max(count, 2 * positions.length)];
        }
        for (int i = 0; i < count; i++) {
            positions[i] = postings.nextPosition();
        }
        return new Positions(positions, count);
    }
}
