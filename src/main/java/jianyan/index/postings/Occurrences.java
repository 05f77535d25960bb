package jianyan.index.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.analysis.exact.ExactPattern;
import jianyan.index.Deadline;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// The documents of a segment that hold any of some patterns, with every place once: where
/// occurrences overlap, the one that starts first counts, and of those the longest. Not
/// thread-safe.
///
/// Moving looks for documents alone; places are read when a document is asked for them, and in a
/// document that holds one of the patterns its number of occurrences comes without its places.
///
/// [jianyan.analysis.exact.ExactText] finds the same in a text.
public final class Occurrences implements Found {
    private final PatternPostings[] patterns;

    /// By pattern, whether its own occurrences may overlap, so that they have to be told apart.
    private final boolean[] overlapping;

    /// By pattern, the document it stands at.
    private final int[] docs;

    private final Deadline deadline;
    private int doc = -1;
    private int moved;

    /// The pattern that holds the current document alone and cannot overlap itself; null when
    /// places have to be put in order.
    private @Nullable PatternPostings alone;

    private boolean collected;
    private int count;

    /// Position and length of each occurrence, packed so that the natural order of the numbers is
    /// the order of choice: by start, then longest first.
    private long[] places = new long[16];

    public Occurrences(LeafReader reader, List<? extends ExactPattern> wanted) throws IOException {
        this(reader, wanted, Deadline.NONE);
    }

    /// @param deadline ends moving from document to document
    public Occurrences(LeafReader reader, List<? extends ExactPattern> wanted, Deadline deadline)
            throws IOException {
        this.deadline = deadline;
        List<PatternPostings> held = new ArrayList<>();
        List<ExactPattern> of = new ArrayList<>();
        for (ExactPattern pattern : wanted) {
            // A single character opens the postings of every pair that it begins.
            deadline.check();
            PatternPostings postings = PatternPostings.of(reader, pattern, deadline);
            if (postings != null) {
                held.add(postings);
                of.add(pattern);
            }
        }
        this.patterns = held.toArray(PatternPostings[]::new);
        this.docs = new int[patterns.length];
        this.overlapping = new boolean[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            docs[i] = -1;
            overlapping[i] = of.get(i).canOverlapItself();
        }
    }

    /// Where it stands; -1 before the first document.
    public int doc() {
        return doc;
    }

    /// Moves to the next document; [DocIdSetIterator#NO_MORE_DOCS] after the last.
    public int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    /// Moves to the first document at or after `target`.
    public int advance(int target) throws IOException {
        deadline.check(++moved);
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (int i = 0; i < docs.length; i++) {
            if (docs[i] < target) {
                docs[i] = patterns[i].advance(target);
            }
            first = Math.min(first, docs[i]);
        }
        doc = first;
        collected = false;
        alone = null;
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
            findAlone();
        }
        return doc;
    }

    private void findAlone() {
        int only = -1;
        for (int i = 0; i < docs.length; i++) {
            if (docs[i] == doc) {
                if (only >= 0) {
                    return;
                }
                only = i;
            }
        }
        alone = overlapping[only] ? null : patterns[only];
    }

    /// Occurrences in the current document.
    @Override
    public int count() throws IOException {
        if (alone != null) {
            return alone.count();
        }
        collect();
        return count;
    }

    /// The position where the i-th occurrence begins, ascending.
    @Override
    public int start(int i) throws IOException {
        if (alone != null) {
            return alone.start(i);
        }
        collect();
        return startAt(i);
    }

    /// The position after the i-th occurrence.
    public int end(int i) throws IOException {
        if (alone != null) {
            return alone.end(i);
        }
        collect();
        return startAt(i) + Integer.MAX_VALUE - (int) places[i];
    }

    private int startAt(int i) {
        return (int) (places[i] >>> 32);
    }

    private void collect() throws IOException {
        if (collected) {
            return;
        }
        collected = true;
        count = 0;
        for (int pattern = 0; pattern < patterns.length; pattern++) {
            if (docs[pattern] == doc) {
                add(patterns[pattern]);
            }
        }
        Arrays.sort(places, 0, count);
        keepApart();
    }

    private void add(PatternPostings pattern) throws IOException {
        int more = pattern.count();
        if (places.length < count + more) {
            places = Arrays.copyOf(places, Math.max(count + more, 2 * places.length));
        }
        for (int i = 0; i < more; i++) {
            long start = pattern.start(i);
            places[count++] = start << 32 | Integer.MAX_VALUE - (pattern.end(i) - start);
        }
    }

    private void keepApart() {
        int kept = 0;
        int end = -1;
        for (int i = 0; i < count; i++) {
            int start = startAt(i);
            if (start >= end) {
                end = start + Integer.MAX_VALUE - (int) places[i];
                places[kept++] = places[i];
            }
        }
        count = kept;
    }
}
