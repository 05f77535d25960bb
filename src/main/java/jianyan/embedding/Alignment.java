package jianyan.embedding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.index.Snapshot;
import jianyan.index.column.TextFingerprints;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Which documents of the vector store belong to which documents of the main index.
///
/// Both keep their ids sorted, so one walk down both lists is enough. A document whose text is no
/// longer the one that was embedded has no vectors.
final class Alignment {
    private static final int NONE = -1;

    private final int[] mainOf;
    private final int[] wholeOf;
    private final List<String> orphans = new ArrayList<>();
    private int documents;

    private Alignment(IndexReader vectors, Snapshot snapshot) {
        this.mainOf = new int[vectors.maxDoc()];
        this.wholeOf = new int[snapshot.getIndexReader().maxDoc()];
        Arrays.fill(mainOf, NONE);
        Arrays.fill(wholeOf, NONE);
    }

    static Alignment of(IndexReader vectors, Snapshot snapshot) throws IOException {
        Alignment alignment = new Alignment(vectors, snapshot);
        @Nullable Terms held = MultiTerms.getTerms(vectors, VectorFields.ID);
        if (held != null) {
            alignment.walk(
                    held.iterator(),
                    new Sides(vectors, snapshot.getIndexReader()),
                    MultiTerms.getTerms(snapshot.getIndexReader(), Fields.ID));
        }
        return alignment;
    }

    /// The document of the main index that a document of the store belongs to; negative when none.
    int mainOf(int vectorDocument) {
        return mainOf[vectorDocument];
    }

    /// The document of the store that stands for a whole document of the main index; negative when
    /// it has no vectors, or those of another text.
    int wholeOf(int mainDocument) {
        return wholeOf[mainDocument];
    }

    /// How many documents of the main index have their vectors.
    int documents() {
        return documents;
    }

    /// The ids of the store that the main index does not hold.
    List<String> orphans() {
        return orphans;
    }

    private void walk(TermsEnum held, Sides sides, @Nullable Terms mainTerms) throws IOException {
        TermsEnum main = mainTerms == null ? TermsEnum.EMPTY : mainTerms.iterator();
        BytesRef wanted = main.next();
        for (BytesRef id = held.next(); id != null; id = held.next()) {
            while (wanted != null && wanted.compareTo(id) < 0) {
                wanted = main.next();
            }
            int[] block = sides.block(held);
            if (block.length == 0) {
                continue;
            }
            if (wanted == null || !wanted.equals(id)) {
                orphans.add(id.utf8ToString());
                continue;
            }
            int document = sides.document(main);
            int whole = block[block.length - 1];
            if (sides.isSameText(document, whole)) {
                for (int piece : block) {
                    mainOf[piece] = document;
                }
                wholeOf[document] = whole;
                documents++;
            }
        }
    }

    /// The two indexes, each document found by its id.
    private static final class Sides {
        private final IndexReader vectors;
        private final IndexReader main;
        private final @Nullable Bits live;
        private @Nullable PostingsEnum postings;

        Sides(IndexReader vectors, IndexReader main) {
            this.vectors = vectors;
            this.main = main;
            this.live = MultiBits.getLiveDocs(vectors);
        }

        int[] block(TermsEnum id) throws IOException {
            PostingsEnum documents = id.postings(postings, PostingsEnum.NONE);
            postings = documents;
            int[] block = new int[8];
            int size = 0;
            for (int doc = documents.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = documents.nextDoc()) {
                if (live == null || live.get(doc)) {
                    if (size == block.length) {
                        block = Arrays.copyOf(block, 2 * size);
                    }
                    block[size++] = doc;
                }
            }
            return Arrays.copyOf(block, size);
        }

        int document(TermsEnum id) throws IOException {
            return id.postings(null, PostingsEnum.NONE).nextDoc();
        }

        boolean isSameText(int document, int whole) throws IOException {
            LeafReaderContext ofDocument = leaf(main, document);
            LeafReaderContext ofWhole = leaf(vectors, whole);
            NumericDocValues fingerprint =
                    DocValues.getNumeric(ofWhole.reader(), VectorFields.FINGERPRINT);
            return fingerprint.advanceExact(whole - ofWhole.docBase)
                    && fingerprint.longValue()
                            == new TextFingerprints(ofDocument.reader())
                                    .of(document - ofDocument.docBase);
        }

        private static LeafReaderContext leaf(IndexReader reader, int document) {
            return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        }
    }
}
