package jianyan.index.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.index.Deadline;
import jianyan.index.layout.BoundsTokenStream;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/// The documents of a segment that hold a pattern, with the positions of its occurrences. Not
/// thread-safe.
public sealed interface PatternPostings permits PhrasePostings, CombinedPostings {
    /// The postings of a pattern; null when the segment does not hold it.
    ///
    /// @param deadline ends looking for documents that hold it
    static @Nullable PatternPostings of(LeafReader reader, ExactPattern pattern, Deadline deadline)
            throws IOException {
        if (pattern instanceof ExactPhrase phrase) {
            return PhrasePostings.of(reader, phrase, deadline);
        }
        List<PhrasePostings> phrases = new ArrayList<>();
        for (ExactPhrase phrase : pattern.phrases()) {
            PhrasePostings postings = PhrasePostings.of(reader, phrase, deadline);
            if (postings == null) {
                return null;
            }
            phrases.add(postings);
        }
        return new CombinedPostings(
                pattern,
                phrases,
                BoundPositions.of(reader, BoundsTokenStream.SENTENCE),
                BoundPositions.of(reader, BoundsTokenStream.PASSAGE),
                deadline);
    }

    int doc();

    /// Moves to the first document at or after `target` that holds the pattern.
    int advance(int target) throws IOException;

    /// Occurrences in the current document, overlapping ones included.
    int count() throws IOException;

    /// Where the i-th occurrence begins, ascending.
    int start(int i) throws IOException;

    /// The position after the i-th occurrence.
    int end(int i) throws IOException;

    /// About how many documents have to be looked at.
    long cost();
}
