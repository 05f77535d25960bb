package jianyan.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.analysis.ExactPattern;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/// The documents of a segment that hold any of some patterns, with every place once: where
/// occurrences overlap, the one that starts first counts, and of those the longest. Not
/// thread-safe.
///
/// [jianyan.analysis.ExactText] finds the same in a text.
public final class Occurrences {
    private final List<PatternPostings> patterns = new ArrayList<>();

    /// Whether occurrences may overlap, so that they have to be told apart.
    private final boolean mayOverlap;

    private int doc = -1;
    private int count;

    /// Position and length of each occurrence, packed so that the natural order of the numbers is
    /// the order of choice: by start, then longest first.
    private long[] places = new long[16];

    public Occurrences(LeafReader reader, List<? extends ExactPattern> wanted) throws IOException {
        for (ExactPattern pattern : wanted) {
            PatternPostings postings = PatternPostings.of(reader, pattern);
            if (postings != null) {
                patterns.add(postings);
            }
        }
        this.mayOverlap =
                wanted.size() > 1 || wanted.stream().anyMatch(ExactPattern::canOverlapItself);
    }

    /// Moves to the next document; [DocIdSetIterator#NO_MORE_DOCS] after the last.
    public int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    /// Moves to the first document at or after `target`.
    public int advance(int target) throws IOException {
        doc = DocIdSetIterator.NO_MORE_DOCS;
        for (PatternPostings pattern : patterns) {
            doc = Math.min(doc, pattern.doc() < target ? pattern.advance(target) : pattern.doc());
        }
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
            collect();
        }
        return doc;
    }

    /// Occurrences in the current document.
    public int count() {
        return count;
    }

    /// The position where the i-th occurrence begins, ascending.
    public int start(int i) {
        return (int) (places[i] >>> 32);
    }

    private void collect() {
        count = 0;
        for (PatternPostings pattern : patterns) {
            if (pattern.doc() == doc) {
                if (places.length < count + pattern.count()) {
                    places =
                            Arrays.copyOf(
                                    places, Math.max(count + pattern.count(), 2 * places.length));
                }
                for (int i = 0; i < pattern.count(); i++) {
                    places[count++] =
                            (long) pattern.start(i) << 32
                                    | Integer.MAX_VALUE - (pattern.end(i) - pattern.start(i));
                }
            }
        }
        if (mayOverlap) {
            Arrays.sort(places, 0, count);
            keepApart();
        }
    }

    private void keepApart() {
        int kept = 0;
        int end = -1;
        for (int i = 0; i < count; i++) {
            int start = start(i);
            if (start >= end) {
                end = start + Integer.MAX_VALUE - (int) places[i];
                places[kept++] = places[i];
            }
        }
        count = kept;
    }
}
