package jianyan.index.postings;

import java.io.IOException;
import java.util.Arrays;
import jianyan.analysis.exact.PatternSpans.Positions;
import jianyan.index.layout.BoundsTokenStream;
import org.apache.lucene.index.LeafReader;

/// Where the sentences or the passages of a segment's documents end. Documents are asked in
/// ascending order. Not thread-safe.
public final class Bounds {
    private static final Positions NONE = Positions.NONE;

    private final BoundPositions passages;
    private final BoundPositions sentences;
    private final boolean isOfSentences;

    private Bounds(LeafReader reader, boolean isOfSentences) throws IOException {
        this.passages = BoundPositions.of(reader, BoundsTokenStream.PASSAGE);
        this.sentences = BoundPositions.of(reader, BoundsTokenStream.SENTENCE);
        this.isOfSentences = isOfSentences;
    }

    /// Ends of sentences at 。；！？ and where a passage ends.
    public static Bounds ofSentences(LeafReader reader) throws IOException {
        return new Bounds(reader, true);
    }

    public static Bounds ofPassages(LeafReader reader) throws IOException {
        return new Bounds(reader, false);
    }

    /// The positions of a document's bounds, ascending. What lies between two that follow each
    /// other directly is empty.
    public int[] in(int doc) throws IOException {
        Positions first = passages.in(doc);
        Positions second = isOfSentences ? sentences.in(doc) : NONE;
        int[] all = Arrays.copyOf(first.at(), first.count() + second.count());
        System.arraycopy(second.at(), 0, all, first.count(), second.count());
        Arrays.sort(all);
        return all;
    }
}
