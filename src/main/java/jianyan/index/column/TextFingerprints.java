package jianyan.index.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/// Tells by one number whether a document of a segment still says what it said, title and text,
/// without reading either. Documents are asked in ascending order. Not thread-safe.
public final class TextFingerprints {
    private final NumericDocValues contents;
    private final SortedDocValues titles;

    public TextFingerprints(LeafReader reader) throws IOException {
        this.contents = DocValues.getNumeric(reader, Fields.CONTENT);
        this.titles = DocValues.getSorted(reader, Fields.TITLE_SHOWN);
    }

    /// Of the document with a Lucene number.
    public static long of(int number, Snapshot shard) {
        List<LeafReaderContext> leaves = shard.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        try {
            return new TextFingerprints(leaf.reader()).of(number - leaf.docBase);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Two texts share it once in 10^19 pairs.
    public long of(int doc) throws IOException {
        long hash = contents.advanceExact(doc) ? contents.longValue() : 0;
        if (titles.advanceExact(doc)) {
            BytesRef title = titles.lookupOrd(titles.ordValue());
            for (int i = title.offset; i < title.offset + title.length; i++) {
                hash = (hash ^ title.bytes[i]) * 0x100000001b3L;
            }
        }
        return hash;
    }
}
