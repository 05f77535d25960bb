package jianyan.index.inversion;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms of a field, sorted, with the places of each; read once from the first to the last, as
/// a segment is written.
final class InvertedTerms extends Terms {
    private final boolean positions;

    /// The terms one after another.
    private byte[] bytes = new byte[1024];

    private int length;

    /// By term: where it ends in `bytes`, and where its places end.
    private final int[] termEnds;

    private final int[] placeEnds;
    private int terms;

    /// Document and position of each token, in the order of terms, documents and positions.
    private final long[] places;

    InvertedTerms(int terms, int tokens, boolean positions) {
        this.termEnds = new int[terms];
        this.placeEnds = new int[terms];
        this.places = new long[tokens];
        this.positions = positions;
    }

    /// Takes the next term.
    ///
    /// @return where its places begin
    int add(BytesRef term, int tokens) {
        bytes = ArrayUtil.grow(bytes, length + term.length);
        System.arraycopy(term.bytes, term.offset, bytes, length, term.length);
        length += term.length;
        int begin = terms == 0 ? 0 : placeEnds[terms - 1];
        termEnds[terms] = length;
        placeEnds[terms++] = begin + tokens;
        return begin;
    }

    void set(int at, long place) {
        places[at] = place;
    }

    @Override
    public TermsEnum iterator() {
        return new Each();
    }

    @Override
    public long size() {
        return terms;
    }

    @Override
    public boolean hasFreqs() {
        return true;
    }

    @Override
    public boolean hasPositions() {
        return positions;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }

    @Override
    public long getSumTotalTermFreq() {
        return places.length;
    }

    @Override
    public long getSumDocFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getDocCount() {
        throw new UnsupportedOperationException();
    }

    private final class Each extends BaseTermsEnum {
        private final BytesRef term = new BytesRef();
        private int at = -1;

        @Override
        public @Nullable BytesRef next() {
            if (++at >= terms) {
                return null;
            }
            term.bytes = bytes;
            term.offset = at == 0 ? 0 : termEnds[at - 1];
            term.length = termEnds[at] - term.offset;
            return term;
        }

        @Override
        public BytesRef term() {
            return term;
        }

        @Override
        public long ord() {
            return at;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            Postings postings = reuse instanceof Postings held ? held : new Postings();
            postings.over(places, at == 0 ? 0 : placeEnds[at - 1], placeEnds[at]);
            return postings;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int docFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long totalTermFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Postings extends PostingsEnum {
        private long[] places = {};
        private int next;
        private int end;
        private int doc;
        private int freq;
        private int at;

        /// The writer keeps one for all fields of a segment.
        void over(long[] ofField, int begin, int behind) {
            places = ofField;
            next = begin;
            end = behind;
            doc = -1;
        }

        @Override
        public int nextDoc() {
            if (next == end) {
                doc = NO_MORE_DOCS;
                return doc;
            }
            at = next;
            doc = (int) (places[next++] >>> 32);
            while (next < end && (int) (places[next] >>> 32) == doc) {
                next++;
            }
            freq = next - at;
            return doc;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int freq() {
            return freq;
        }

        @Override
        public int nextPosition() {
            return (int) places[at++];
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public @Nullable BytesRef getPayload() {
            return null;
        }

        @Override
        public int advance(int target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long cost() {
            return (long) end - next;
        }
    }
}
