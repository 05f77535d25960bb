package jianyan.work;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// How many postings an index is asked for: documents that an iterator stops at, and positions.
final class PostingsCounter extends FilterDirectoryReader {
    /// @param documents stops at documents, the last beyond them included
    /// @param positions positions read
    record Read(long documents, long positions) {}

    private static final class Counts {
        private long documents;
        private long positions;
    }

    private final Counts counts;

    PostingsCounter(DirectoryReader in) throws IOException {
        this(in, new Counts());
    }

    private PostingsCounter(DirectoryReader in, Counts counts) throws IOException {
        super(in, new Segments(counts));
        this.counts = counts;
    }

    /// What was read since the last time.
    Read take() {
        Read read = new Read(counts.documents, counts.positions);
        counts.documents = 0;
        counts.positions = 0;
        return read;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
        return new PostingsCounter(other, counts);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }

    private static final class Segments extends SubReaderWrapper {
        private final Counts counts;

        Segments(Counts counts) {
            this.counts = counts;
        }

        @Override
        public LeafReader wrap(LeafReader reader) {
            return new Segment(reader, counts);
        }
    }

    private static final class Segment extends FilterLeafReader {
        private final Counts counts;

        Segment(LeafReader in, Counts counts) {
            super(in);
            this.counts = counts;
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            Terms terms = super.terms(field);
            return terms == null
                    ? null
                    : new FilterTerms(terms) {
                        @Override
                        public TermsEnum iterator() throws IOException {
                            return counted(in.iterator(), counts);
                        }
                    };
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    private static TermsEnum counted(TermsEnum terms, Counts counts) {
        return new FilterLeafReader.FilterTermsEnum(terms) {
            @Override
            public PostingsEnum postings(PostingsEnum reuse, int flags) throws IOException {
                return new Postings(in.postings(null, flags), counts);
            }

            @Override
            public ImpactsEnum impacts(int flags) throws IOException {
                return new WithImpacts(in.impacts(flags), counts);
            }
        };
    }

    private static final class Postings extends FilterLeafReader.FilterPostingsEnum {
        private final Counts counts;

        Postings(PostingsEnum in, Counts counts) {
            super(in);
            this.counts = counts;
        }

        @Override
        public int nextDoc() throws IOException {
            counts.documents++;
            return in.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            counts.documents++;
            return in.advance(target);
        }

        @Override
        public int nextPosition() throws IOException {
            counts.positions++;
            return in.nextPosition();
        }
    }

    /// Lucene has no filter of these.
    private static final class WithImpacts extends ImpactsEnum {
        private final ImpactsEnum in;
        private final Counts counts;

        WithImpacts(ImpactsEnum in, Counts counts) {
            this.in = in;
            this.counts = counts;
        }

        @Override
        public int nextDoc() throws IOException {
            counts.documents++;
            return in.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            counts.documents++;
            return in.advance(target);
        }

        @Override
        public int nextPosition() throws IOException {
            counts.positions++;
            return in.nextPosition();
        }

        @Override
        public void advanceShallow(int target) throws IOException {
            in.advanceShallow(target);
        }

        @Override
        public Impacts getImpacts() throws IOException {
            return in.getImpacts();
        }

        @Override
        public int freq() throws IOException {
            return in.freq();
        }

        @Override
        public int startOffset() throws IOException {
            return in.startOffset();
        }

        @Override
        public int endOffset() throws IOException {
            return in.endOffset();
        }

        @Override
        public @Nullable BytesRef getPayload() throws IOException {
            return in.getPayload();
        }

        @Override
        public int docID() {
            return in.docID();
        }

        @Override
        public long cost() {
            return in.cost();
        }
    }
}
