package jianyan.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import jianyan.embedding.DocumentVectors.PieceVector;
import jianyan.index.Snapshot;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// The vectors in a store beside one generation of an index, as far as they are of the text that
/// its documents have now.
public final class StoredVectors implements Vectors {
    private final IndexReader reader;
    private final Snapshot snapshot;
    private final VectorManifest manifest;
    private final Alignment alignment;
    private final NearestVectors nearest;

    StoredVectors(IndexReader reader, Snapshot snapshot, VectorManifest manifest)
            throws IOException {
        this.reader = reader;
        this.snapshot = snapshot;
        this.manifest = manifest;
        this.alignment = Alignment.of(reader, snapshot);
        this.nearest = new NearestVectors(reader);
    }

    /// How they were made.
    public VectorManifest manifest() {
        return manifest;
    }

    /// How many documents of the generation have vectors of the text that they have now.
    public int documents() {
        return alignment.documents();
    }

    IndexReader reader() {
        return reader;
    }

    @Override
    public List<Near> nearest(float[] vector, FixedBitSet admitted, Pieces pieces, int n) {
        try {
            FixedBitSet among = new FixedBitSet(reader.maxDoc());
            for (LeafReaderContext leaf : reader.leaves()) {
                NumericDocValues passages =
                        DocValues.getNumeric(leaf.reader(), VectorFields.PASSAGE);
                for (int doc = passages.nextDoc();
                        doc != NumericDocValues.NO_MORE_DOCS;
                        doc = passages.nextDoc()) {
                    int main = alignment.mainOf(leaf.docBase + doc);
                    if (main >= 0
                            && admitted.get(main)
                            && pieces.admits(main, (int) passages.longValue())) {
                        among.set(leaf.docBase + doc);
                    }
                }
            }
            return documents(vector, among, n);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Near> documents(float[] vector, FixedBitSet among, int n) throws IOException {
        int eligible = among.cardinality();
        int asked = Math.min(eligible, 4 * n);
        while (true) {
            List<NearestVectors.Found> found =
                    nearest.search(VectorFields.PIECE, vector, among, eligible, asked);
            List<Near> documents = firstOfEach(found, n);
            if (documents.size() >= n || asked >= eligible) {
                return documents;
            }
            asked = Math.min(eligible, 2 * asked);
        }
    }

    private List<Near> firstOfEach(List<NearestVectors.Found> found, int n) throws IOException {
        Set<Integer> seen = new HashSet<>();
        List<Near> documents = new ArrayList<>();
        for (NearestVectors.Found piece : found) {
            if (documents.size() >= n && piece.cosine() < documents.getLast().cosine()) {
                break;
            }
            int main = alignment.mainOf(piece.document());
            if (seen.add(main)) {
                documents.add(
                        new Near(
                                main,
                                number(VectorFields.PASSAGE, piece.document()),
                                number(VectorFields.START, piece.document()),
                                piece.cosine()));
            }
        }
        documents.sort(
                Comparator.comparingDouble((Near near) -> -near.cosine())
                        .thenComparing(near -> snapshot.id(near.document())));
        return documents.size() <= n ? documents : documents.subList(0, n);
    }

    @Override
    public List<List<NearWhole>> nearestWholes(List<float[]> vectors, FixedBitSet admitted, int n) {
        try {
            FixedBitSet among = new FixedBitSet(reader.maxDoc());
            eachWhole(
                            whole -> {
                                int main = alignment.mainOf(whole);
                                return main >= 0 && admitted.get(main);
                            })
                    .forEach(among::set);
            int eligible = among.cardinality();
            List<List<NearWhole>> nearest = new ArrayList<>();
            for (float[] vector : vectors) {
                nearest.add(vector.length == 0 ? List.of() : wholes(vector, among, eligible, n));
            }
            return nearest;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<NearWhole> wholes(float[] vector, FixedBitSet among, int eligible, int n)
            throws IOException {
        return nearest.search(VectorFields.WHOLE, vector, among, eligible, n).stream()
                .map(whole ->
                        new NearWhole(
                                snapshot.id(alignment.mainOf(whole.document())), whole.cosine()))
                .sorted(
                        Comparator.comparingDouble((NearWhole near) -> -near.cosine())
                                .thenComparing(NearWhole::id))
                .limit(n)
                .toList();
    }

    private List<Integer> eachWhole(IntPredicate wanted) throws IOException {
        List<Integer> wholes = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(VectorFields.WHOLE);
            if (values != null) {
                KnnVectorValues.DocIndexIterator documents = values.iterator();
                while (documents.nextDoc() != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS) {
                    if (wanted.test(leaf.docBase + documents.docID())) {
                        wholes.add(leaf.docBase + documents.docID());
                    }
                }
            }
        }
        return wholes;
    }

    @Override
    public int[] proposals() {
        try {
            return eachWhole(whole -> alignment.mainOf(whole) >= 0).stream()
                    .mapToInt(alignment::mainOf)
                    .toArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<float[]> whole(int document) {
        int whole = alignment.wholeOf(document);
        try {
            return whole < 0 ? Optional.empty() : nearest.vector(VectorFields.WHOLE, whole);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<float[]> asks(int document) {
        int whole = alignment.wholeOf(document);
        if (whole < 0) {
            return Optional.empty();
        }
        try {
            LeafReaderContext leaf = leaf(whole);
            BinaryDocValues asks = DocValues.getBinary(leaf.reader(), VectorFields.ASKS);
            return asks.advanceExact(whole - leaf.docBase)
                    ? Optional.of(VectorFields.decode(asks.binaryValue()))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<byte[]> space() {
        // It may have been measured over documents that this generation does not hold.
        if (!alignment.orphans().isEmpty()) {
            return Optional.empty();
        }
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            TopDocs found =
                    searcher.search(
                            new TermQuery(new Term(VectorFields.SPACE, VectorFields.SPACE)), 1);
            if (found.scoreDocs.length == 0) {
                return Optional.empty();
            }
            StoredFields stored = reader.storedFields();
            BytesRef bytes =
                    stored.document(found.scoreDocs[0].doc).getBinaryValue(VectorFields.SPACE);
            return Optional.of(BytesRef.deepCopyOf(bytes).bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// They lie before the document that stands for the whole.
    @Override
    public List<PieceVector> pieces(int document) {
        List<PieceVector> pieces = new ArrayList<>();
        try {
            for (int piece = alignment.wholeOf(document) - 1;
                    piece >= 0 && alignment.mainOf(piece) == document;
                    piece--) {
                pieces.addFirst(
                        new PieceVector(
                                0,
                                number(VectorFields.PASSAGE, piece),
                                number(VectorFields.START, piece),
                                nearest.vector(VectorFields.PIECE, piece).orElseThrow()));
            }
            return pieces;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int number(String field, int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? (int) values.longValue() : 0;
    }

    private LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }
}
