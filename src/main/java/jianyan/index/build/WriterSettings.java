package jianyan.index.build;

import jianyan.index.inversion.InvertingCodec;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;

/// How the segments of a generation are written.
///
/// A generation never carries deleted documents: document frequencies, lengths and the numbers that
/// everything else adds up are those of the documents that live, and no reader has to ask which
/// these are. So a build ends in [org.apache.lucene.index.IndexWriter#forceMergeDeletes], for which
/// every segment with a single deleted document is one to be rewritten; Lucene's own threshold of
/// ten per cent would leave most of them as they are.
final class WriterSettings {
    /// Enough to write a hundred thousand proposals without small segments, and small beside a 1
    /// GiB heap.
    private static final double BUFFER_MEGABYTES = 128;

    /// What one changed document costs at most is the rewriting of so much; of a smaller index of
    /// an eighth of it, so that segments stay few, but not of less than the least.
    private static final double MOST_MEGABYTES = 256;

    private static final double LEAST_MEGABYTES = 64;
    private static final int SEGMENTS = 8;

    private WriterSettings() {}

    /// The settings of a writer that makes an index anew.
    static IndexWriterConfig anew() {
        return of(IndexWriterConfig.OpenMode.CREATE, MOST_MEGABYTES);
    }

    /// The settings of a writer that brings an index up to date.
    ///
    /// @param heldBytes how large it is
    static IndexWriterConfig upToDate(long heldBytes) {
        double share = (double) heldBytes / (1 << 20) / SEGMENTS;
        return of(
                IndexWriterConfig.OpenMode.CREATE_OR_APPEND,
                Math.clamp(share, LEAST_MEGABYTES, MOST_MEGABYTES));
    }

    private static IndexWriterConfig of(IndexWriterConfig.OpenMode mode, double segmentMegabytes) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        merging.setMaxMergedSegmentMB(segmentMegabytes);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setMergePolicy(merging);
        config.setOpenMode(mode);
        InvertingCodec.setUp(config);
        return config;
    }
}
