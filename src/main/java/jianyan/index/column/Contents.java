package jianyan.index.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jianyan.index.Snapshot;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;

/// What documents with the same text have alike: a number made of it.
public final class Contents {
    private Contents() {}

    /// Of the document with a Lucene number.
    public static long of(int number, Snapshot shard) {
        List<LeafReaderContext> leaves = shard.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        try {
            NumericDocValues contents = DocValues.getNumeric(leaf.reader(), Fields.CONTENT);
            return contents.advanceExact(number - leaf.docBase) ? contents.longValue() : 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
