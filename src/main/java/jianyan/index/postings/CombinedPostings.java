package jianyan.index.postings;

import java.io.IOException;
import java.util.List;
import jianyan.analysis.exact.ExactPattern;
import jianyan.analysis.exact.PatternSpans;
import jianyan.analysis.exact.PatternSpans.Positions;
import jianyan.index.Deadline;
import org.apache.lucene.search.DocIdSetIterator;

/// The postings of a pattern of several phrases: the documents that hold all of them, as far as
/// their distances fit.
final class CombinedPostings implements PatternPostings {
    private final ExactPattern pattern;
    private final List<PhrasePostings> phrases;
    private final BoundPositions sentences;
    private final BoundPositions passages;
    private final PatternSpans spans = new PatternSpans();
    private final Deadline deadline;
    private int doc = -1;
    private int looked;

    CombinedPostings(
            ExactPattern pattern,
            List<PhrasePostings> phrases,
            BoundPositions sentences,
            BoundPositions passages,
            Deadline deadline) {
        this.pattern = pattern;
        this.phrases = List.copyOf(phrases);
        this.sentences = sentences;
        this.passages = passages;
        this.deadline = deadline;
    }

    @Override
    public int doc() {
        return doc;
    }

    @Override
    public int advance(int target) throws IOException {
        int candidate = target;
        while (true) {
            int common = firstCommon(candidate);
            deadline.check(++looked);
            if (common == DocIdSetIterator.NO_MORE_DOCS || hold(common)) {
                doc = common;
                return doc;
            }
            candidate = common + 1;
        }
    }

    private int firstCommon(int target) throws IOException {
        int candidate = target;
        int agreeing = 0;
        for (int i = 0; agreeing < phrases.size(); i = (i + 1) % phrases.size()) {
            PhrasePostings phrase = phrases.get(i);
            int at = phrase.doc() < candidate ? phrase.advance(candidate) : phrase.doc();
            if (at == DocIdSetIterator.NO_MORE_DOCS) {
                return at;
            }
            agreeing = at == candidate ? agreeing + 1 : 1;
            candidate = at;
        }
        return candidate;
    }

    private boolean hold(int candidate) throws IOException {
        Positions[] places = new Positions[phrases.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = phrases.get(i).positions();
        }
        spans.find(pattern, places, sentences.in(candidate), passages.in(candidate));
        return spans.count() > 0;
    }

    @Override
    public int count() {
        return spans.count();
    }

    @Override
    public int start(int i) {
        return spans.start(i);
    }

    @Override
    public int end(int i) {
        return spans.end(i);
    }

    @Override
    public long cost() {
        return phrases.stream().mapToLong(PhrasePostings::cost).min().orElse(0);
    }
}
