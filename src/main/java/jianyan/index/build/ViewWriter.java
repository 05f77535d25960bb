package jianyan.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jianyan.index.Snapshot;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.IndexLockedException;
import jianyan.index.folder.Manifest;
import jianyan.index.folder.PrivateDirectory;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Writes those documents of a generation that may be seen by some as an index of their own.
///
/// A filter over the whole index would hide the documents and not what they do to frequencies,
/// lengths, terms and ordinals, which every score, count and suggestion is made of. Lucene copies
/// what a merge would copy, so nothing is read or segmented again, and nothing of a document that
/// is left out is in any file.
public final class ViewWriter {
    private ViewWriter() {}

    /// Brings the view in a folder up to a generation; does nothing when it is there already.
    ///
    /// @param hidden the labels of the documents that are left out
    /// @throws IndexLockedException when another process is writing it
    public static void write(Snapshot whole, Set<String> hidden, Path folder) throws IOException {
        Manifest seen = whole.manifest().without(hidden);
        try (Directory directory = PrivateDirectory.create(folder)) {
            if (IndexFolder.manifest(directory).filter(seen::equals).isPresent()) {
                return;
            }
            try (IndexWriter writer = new IndexWriter(directory, WriterSettings.anew())) {
                writer.addIndexes(segments(whole, hidden));
                writer.setLiveCommitData(seen.toCommitData().entrySet());
                writer.commit();
            } catch (LockObtainFailedException locked) {
                throw new IndexLockedException(folder);
            }
        }
    }

    private static CodecReader[] segments(Snapshot whole, Set<String> hidden) throws IOException {
        List<CodecReader> segments = new ArrayList<>();
        for (LeafReaderContext leaf : whole.getIndexReader().leaves()) {
            LeafReader plain = FilterLeafReader.unwrap(leaf.reader());
            if (!(plain instanceof CodecReader codec)) {
                throw new IllegalStateException("a segment that Lucene did not write");
            }
            segments.add(new Segment(codec, seen(codec, hidden)));
        }
        return segments.toArray(CodecReader[]::new);
    }

    private static FixedBitSet seen(CodecReader segment, Set<String> hidden) throws IOException {
        FixedBitSet seen = new FixedBitSet(segment.maxDoc());
        seen.set(0, segment.maxDoc());
        for (String label : hidden) {
            @Nullable PostingsEnum labelled =
                    segment.postings(new Term(Fields.ACCESS, label), PostingsEnum.NONE);
            while (labelled != null && labelled.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                seen.clear(labelled.docID());
            }
        }
        return seen;
    }

    /// A segment of which only some documents live.
    private static final class Segment extends FilterCodecReader {
        private final FixedBitSet seen;

        Segment(CodecReader segment, FixedBitSet seen) {
            super(segment);
            this.seen = seen;
        }

        @Override
        public Bits getLiveDocs() {
            return seen;
        }

        @Override
        public int numDocs() {
            return seen.cardinality();
        }

        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
