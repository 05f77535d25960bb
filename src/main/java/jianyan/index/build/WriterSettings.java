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

    /// What one changed document costs at most is the rewriting of so much.
    private static final double SEGMENT_MEGABYTES = 256;

    private WriterSettings() {}

    static IndexWriterConfig of(IndexWriterConfig.OpenMode mode) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        merging.setMaxMergedSegmentMB(SEGMENT_MEGABYTES);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setMergePolicy(merging);
        config.setOpenMode(mode);
        InvertingCodec.setUp(config);
        return config;
    }
}
