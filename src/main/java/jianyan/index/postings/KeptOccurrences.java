package jianyan.index.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.Neighbourhood;
import jianyan.analysis.exact.Neighbourhood.Spans;
import jianyan.analysis.exact.PatternSpans.Positions;
import jianyan.index.Deadline;
import jianyan.index.layout.BoundsTokenStream;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/// Those occurrences in a document that some conditions on their neighbourhood leave. Documents are
/// asked in ascending order. Not thread-safe.
public final class KeptOccurrences implements Found {
    private final List<Condition> conditions = new ArrayList<>();
    private final BoundPositions sentences;
    private final BoundPositions passages;
    private int[] starts = new int[16];
    private int count;

    public KeptOccurrences(LeafReader reader, List<Neighbourhood> kept, Deadline deadline)
            throws IOException {
        this.sentences = BoundPositions.of(reader, BoundsTokenStream.SENTENCE);
        this.passages = BoundPositions.of(reader, BoundsTokenStream.PASSAGE);
        for (Neighbourhood each : kept) {
            conditions.add(
                    new Condition(
                            each,
                            postings(reader, each.words(), deadline),
                            postings(reader, each.unless(), deadline)));
        }
    }

    private record Condition(
            Neighbourhood of, List<PatternPostings> words, List<PatternPostings> unless) {}

    private static List<PatternPostings> postings(
            LeafReader reader, List<ExactPattern> patterns, Deadline deadline) throws IOException {
        List<PatternPostings> held = new ArrayList<>();
        for (ExactPattern pattern : patterns) {
            deadline.check();
            PatternPostings postings = PatternPostings.of(reader, pattern, deadline);
            if (postings != null) {
                held.add(postings);
            }
        }
        return held;
    }

    /// Keeps of the occurrences of a document those that meet every condition.
    ///
    /// @param all stands at that document
    public void keep(int doc, Occurrences all) throws IOException {
        count = 0;
        int total = all.count();
        if (starts.length < total) {
            starts = new int[Math.max(total, 2 * starts.length)];
        }
        List<List<Spans>> words = new ArrayList<>();
        List<List<Spans>> unless = new ArrayList<>();
        for (Condition condition : conditions) {
            words.add(spans(doc, condition.words));
            unless.add(spans(doc, condition.unless));
        }
        Positions inSentences = sentences.in(doc);
        Positions inPassages = passages.in(doc);
        for (int i = 0; i < total; i++) {
            boolean kept = true;
            for (int each = 0; kept && each < conditions.size(); each++) {
                kept =
                        conditions
                                .get(each)
                                .of
                                .admits(
                                        all.start(i),
                                        all.end(i),
                                        words.get(each),
                                        unless.get(each),
                                        inSentences,
                                        inPassages);
            }
            if (kept) {
                starts[count++] = all.start(i);
            }
        }
    }

    private static List<Spans> spans(int doc, List<PatternPostings> of) throws IOException {
        List<Spans> spans = new ArrayList<>();
        for (PatternPostings postings : of) {
            Spans found = spans(doc, postings);
            if (found != null) {
                spans.add(found);
            }
        }
        return spans;
    }

    private static @Nullable Spans spans(int doc, PatternPostings postings) throws IOException {
        int at = postings.doc() < doc ? postings.advance(doc) : postings.doc();
        if (at != doc) {
            return null;
        }
        int[] from = new int[postings.count()];
        int[] to = new int[from.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = postings.start(i);
            to[i] = postings.end(i);
        }
        return new Spans(from, to, from.length);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int start(int i) {
        return starts[i];
    }
}
