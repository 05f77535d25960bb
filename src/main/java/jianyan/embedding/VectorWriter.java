package jianyan.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.embedding.DocumentVectors.PieceVector;
import jianyan.index.Snapshot;
import jianyan.index.folder.Integrity;
import jianyan.index.folder.PrivateDirectory;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Writes the vectors of documents into the store beside an index. Not thread-safe.
///
/// What was committed survives a kill; what a store held that cannot be used any more is dropped
/// when it is opened for writing.
public final class VectorWriter implements AutoCloseable {
    private final Directory directory;
    private final IndexWriter writer;
    private final @Nullable DirectoryReader before;
    private final VectorManifest manifest;
    private final boolean isRecut;

    private VectorWriter(
            Directory directory,
            IndexWriter writer,
            @Nullable DirectoryReader before,
            VectorManifest manifest,
            boolean isRecut) {
        this.directory = directory;
        this.writer = writer;
        this.before = before;
        this.manifest = manifest;
        this.isRecut = isRecut;
    }

    /// Opens the store of an index, anew when what it holds is of another model or format, or
    /// cannot be read.
    ///
    /// @param index the folder of the main index
    /// @param cutting the version of the rules by which texts are cut into pieces
    /// @throws VectorsLockedException when another process is writing
    /// @throws IOException when the folder cannot be written
    public static VectorWriter open(Path index, String model, int cutting) throws IOException {
        Path folder = VectorStore.folder(index);
        VectorManifest manifest = new VectorManifest(VectorManifest.FORMAT, model, cutting, false);
        Directory directory = PrivateDirectory.create(folder);
        @Nullable DirectoryReader before = null;
        try {
            before = readable(directory, manifest);
            IndexWriterConfig config = new IndexWriterConfig();
            config.setCodec(VectorFields.CODEC);
            config.setOpenMode(
                    before == null
                            ? IndexWriterConfig.OpenMode.CREATE
                            : IndexWriterConfig.OpenMode.APPEND);
            // Committing is what makes work safe; closing after a failure must not.
            config.setCommitOnClose(false);
            IndexWriter writer = new IndexWriter(directory, config);
            return new VectorWriter(
                    directory,
                    writer,
                    before,
                    manifest,
                    before != null
                            && VectorManifest.of(before.getIndexCommit().getUserData())
                                    .filter(held -> held.cutting() == cutting)
                                    .isEmpty());
        } catch (LockObtainFailedException locked) {
            IOUtils.close(before, directory);
            throw new VectorsLockedException(folder);
        } catch (IOException | RuntimeException failed) {
            IOUtils.close(before, directory);
            throw failed;
        }
    }

    private static @Nullable DirectoryReader readable(Directory directory, VectorManifest manifest)
            throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return null;
        }
        try {
            Integrity.check(directory);
            DirectoryReader reader = DirectoryReader.open(directory);
            boolean fits =
                    VectorManifest.of(reader.getIndexCommit().getUserData())
                            .filter(held ->
                                    VectorState.Unusable.unlessFit(held, manifest.model()) == null)
                            .isPresent();
            if (fits) {
                return reader;
            }
            reader.close();
        } catch (IOException | RuntimeException unreadable) {
            // Nothing in it that cannot be made again; a broken commit would also stop the writer.
            try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        directory.deleteFile(file);
                    }
                }
                lock.ensureValid();
            }
        }
        return null;
    }

    /// Whether what the store held when it was opened is the work of a build that came to its end.
    public boolean wasComplete() throws IOException {
        return before != null
                && VectorManifest.of(before.getIndexCommit().getUserData())
                        .filter(VectorManifest::isComplete)
                        .isPresent();
    }

    /// Which documents of a generation need no vectors made, and what the store holds beyond them.
    ///
    /// @param current for each document of the main index, by its number
    /// @param orphans ids that the main index does not hold
    public record Comparison(boolean[] current, List<String> orphans) {}

    /// Compares a generation with what the store held when it was opened.
    public Comparison compare(Snapshot snapshot) throws IOException {
        boolean[] current = new boolean[snapshot.getIndexReader().maxDoc()];
        if (before == null) {
            return new Comparison(current, List.of());
        }
        Alignment alignment = Alignment.of(before, snapshot);
        for (int document = 0; document < current.length; document++) {
            current[document] = !isRecut && alignment.wholeOf(document) >= 0;
        }
        return new Comparison(current, alignment.orphans());
    }

    /// The vectors of the pieces that a document had when the store was opened, by the hash of what
    /// was embedded.
    public Map<Long, float[]> pieces(String id) throws IOException {
        Map<Long, float[]> pieces = new HashMap<>();
        for (LeafReaderContext leaf :
                before == null ? List.<LeafReaderContext>of() : before.leaves()) {
            PostingsEnum block =
                    leaf.reader().postings(new Term(VectorFields.ID, id), PostingsEnum.NONE);
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(VectorFields.PIECE);
            if (block == null || vectors == null) {
                continue;
            }
            NumericDocValues hashes = DocValues.getNumeric(leaf.reader(), VectorFields.HASH);
            KnnVectorValues.DocIndexIterator positions = vectors.iterator();
            for (int doc = block.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = block.nextDoc()) {
                if (hashes.advanceExact(doc) && positions.advance(doc) == doc) {
                    pieces.put(hashes.longValue(), vectors.vectorValue(positions.index()).clone());
                }
            }
        }
        return pieces;
    }

    /// Writes the vectors of a document in the place of those it had.
    public void put(DocumentVectors vectors) throws IOException {
        List<Document> block = new ArrayList<>();
        for (PieceVector piece : vectors.pieces()) {
            Document mapped = new Document();
            mapped.add(new StringField(VectorFields.ID, vectors.id(), Field.Store.NO));
            mapped.add(vector(VectorFields.PIECE, piece.vector()));
            mapped.add(new NumericDocValuesField(VectorFields.HASH, piece.hash()));
            mapped.add(new NumericDocValuesField(VectorFields.PASSAGE, piece.passage()));
            mapped.add(new NumericDocValuesField(VectorFields.START, piece.start()));
            block.add(mapped);
        }
        Document whole = new Document();
        whole.add(new StringField(VectorFields.ID, vectors.id(), Field.Store.NO));
        whole.add(new NumericDocValuesField(VectorFields.FINGERPRINT, vectors.fingerprint()));
        float[] all = vectors.whole();
        float[] asks = vectors.asks();
        if (all != null && asks != null) {
            whole.add(vector(VectorFields.WHOLE, all));
            whole.add(new BinaryDocValuesField(VectorFields.ASKS, VectorFields.encode(asks)));
        }
        block.add(whole);
        writer.updateDocuments(new Term(VectorFields.ID, vectors.id()), block);
    }

    private static Field vector(String field, float[] vector) {
        return new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT);
    }

    /// Drops the vectors of a document.
    public void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(VectorFields.ID, id));
    }

    /// Keeps what was computed over the vectors of all proposals.
    public void putSpace(byte[] space) throws IOException {
        Document mapped = new Document();
        mapped.add(new StringField(VectorFields.SPACE, VectorFields.SPACE, Field.Store.NO));
        mapped.add(new StoredField(VectorFields.SPACE, space));
        writer.updateDocument(new Term(VectorFields.SPACE, VectorFields.SPACE), mapped);
    }

    /// Makes what was written so far safe and visible.
    ///
    /// @param isComplete whether every document of the generation has its vectors now
    public void commit(boolean isComplete) throws IOException {
        VectorManifest held =
                new VectorManifest(
                        manifest.format(), manifest.model(), manifest.cutting(), isComplete);
        writer.setLiveCommitData(held.toCommitData().entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                before) {
            // Drops what was written since the last commit.
            writer.rollback();
        }
    }
}
