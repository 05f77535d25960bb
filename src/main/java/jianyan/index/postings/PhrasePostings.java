package jianyan.index.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jianyan.analysis.exact.ExactPhrase;
import jianyan.analysis.exact.ExactTokenStream;
import jianyan.analysis.exact.PatternSpans.Positions;
import jianyan.index.Deadline;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// The documents of a segment that hold a phrase, with the positions where it begins. Not
/// thread-safe.
///
/// A phrase of n atoms is the conjunction of every second pair of atoms and the last; a phrase of
/// one atom is the union of all pairs that begin with it, which never share a position. Positions
/// are read when they decide something or are asked for: a phrase of two atoms is a single pair,
/// whose frequency is the number of occurrences.
public final class PhrasePostings implements PatternPostings {
    private final int length;
    private final boolean conjunction;
    private final PostingsEnum[] postings;
    private final int[] offsets;
    private final Deadline deadline;
    private int doc = -1;
    private int looked;
    private int[] starts = new int[16];
    private int[] other = new int[16];
    private int count;

    /// Whether `starts` and `count` are those of the current document.
    private boolean loaded;

    private PhrasePostings(
            int length,
            boolean conjunction,
            List<PostingsEnum> postings,
            int[] offsets,
            Deadline deadline) {
        this.length = length;
        this.conjunction = conjunction;
        this.postings = postings.toArray(PostingsEnum[]::new);
        this.offsets = offsets;
        this.deadline = deadline;
    }

    /// The postings of a phrase; null when the segment does not hold it.
    static @Nullable PhrasePostings of(LeafReader reader, ExactPhrase phrase, Deadline deadline)
            throws IOException {
        @Nullable Terms terms = reader.terms(Fields.BIGRAMS);
        if (terms == null) {
            return null;
        }
        List<PostingsEnum> postings = new ArrayList<>();
        if (phrase.length() == 1) {
            BytesRef prefix = new BytesRef(phrase.atoms().getFirst() + ExactTokenStream.SEPARATOR);
            TermsEnum term = terms.iterator();
            if (term.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                return null;
            }
            for (BytesRef at = term.term();
                    at != null && StringHelper.startsWith(at, prefix);
                    at = term.next()) {
                postings.add(term.postings(null, PostingsEnum.POSITIONS));
            }
            return postings.isEmpty()
                    ? null
                    : new PhrasePostings(1, false, postings, new int[0], deadline);
        }
        record Pair(int offset, PostingsEnum postings) {}
        List<Pair> pairs = new ArrayList<>();
        TermsEnum term = terms.iterator();
        for (int offset : ExactPairs.offsets(phrase.length())) {
            if (!term.seekExact(new BytesRef(ExactPairs.term(phrase, offset)))) {
                return null;
            }
            pairs.add(new Pair(offset, term.postings(null, PostingsEnum.POSITIONS)));
        }
        pairs.sort(Comparator.comparingLong(pair -> pair.postings().cost()));
        return new PhrasePostings(
                phrase.length(),
                true,
                pairs.stream().map(Pair::postings).toList(),
                pairs.stream().mapToInt(Pair::offset).toArray(),
                deadline);
    }

    @Override
    public int doc() {
        return doc;
    }

    @Override
    public int advance(int target) throws IOException {
        loaded = false;
        doc = conjunction ? advanceAll(target) : advanceAny(target);
        return doc;
    }

    public int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    @Override
    public int count() throws IOException {
        if (isPair()) {
            return postings[0].freq();
        }
        load();
        return count;
    }

    @Override
    public int start(int i) throws IOException {
        load();
        return starts[i];
    }

    @Override
    public int end(int i) throws IOException {
        return start(i) + length;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (PostingsEnum each : postings) {
            cost = conjunction && cost > 0 ? Math.min(cost, each.cost()) : cost + each.cost();
        }
        return cost;
    }

    /// Where the occurrences in the current document begin; valid until the next move.
    Positions positions() throws IOException {
        load();
        return new Positions(starts, count);
    }

    private boolean isPair() {
        return conjunction && postings.length == 1;
    }

    private void load() throws IOException {
        if (!loaded) {
            loaded = true;
            if (conjunction) {
                intersect();
            } else {
                unite();
            }
        }
    }

    private int advanceAll(int target) throws IOException {
        PostingsEnum lead = postings[0];
        int candidate = lead.docID() < target ? lead.advance(target) : lead.docID();
        search:
        while (candidate != DocIdSetIterator.NO_MORE_DOCS) {
            for (int i = 1; i < postings.length; i++) {
                int at = postings[i].docID();
                if (at < candidate) {
                    at = postings[i].advance(candidate);
                }
                if (at > candidate) {
                    candidate = lead.advance(at);
                    continue search;
                }
            }
            if (isPair()) {
                return candidate;
            }
            deadline.check(++looked);
            loaded = true;
            if (intersect()) {
                return candidate;
            }
            candidate = lead.nextDoc();
        }
        return candidate;
    }

    private boolean intersect() throws IOException {
        count = load(postings[0], offsets[0], 0);
        for (int i = 1; i < postings.length && count > 0; i++) {
            int[] kept = starts;
            int keptCount = count;
            starts = other;
            count = load(postings[i], offsets[i], 0);
            other = kept;
            keepCommon(kept, keptCount);
        }
        return count > 0;
    }

    /// Keeps of `starts` what is also in `kept`.
    private void keepCommon(int[] kept, int keptCount) {
        int common = 0;
        int i = 0;
        for (int j = 0; j < count && i < keptCount; j++) {
            while (i < keptCount && kept[i] < starts[j]) {
                i++;
            }
            if (i < keptCount && kept[i] == starts[j]) {
                starts[common++] = starts[j];
            }
        }
        count = common;
    }

    private int load(PostingsEnum from, int offset, int at) throws IOException {
        int freq = from.freq();
        if (starts.length < at + freq) {
            starts = Arrays.copyOf(starts, Math.max(at + freq, 2 * starts.length));
        }
        for (int i = 0; i < freq; i++) {
            starts[at + i] = from.nextPosition() - offset;
        }
        return at + freq;
    }

    private int advanceAny(int target) throws IOException {
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (PostingsEnum each : postings) {
            if (each.docID() < target) {
                each.advance(target);
            }
            first = Math.min(first, each.docID());
        }
        return first;
    }

    private void unite() throws IOException {
        count = 0;
        for (PostingsEnum each : postings) {
            if (each.docID() == doc) {
                count = load(each, 0, count);
            }
        }
        Arrays.sort(starts, 0, count);
    }
}
