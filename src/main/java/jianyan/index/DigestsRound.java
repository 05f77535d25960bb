package jianyan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import jianyan.index.codec.Codec;
import jianyan.index.layout.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/// Tells what documents of shards elsewhere were when they travelled there, by their ids, so that
/// only what has changed since need travel again. A page at a time: ids of millions of documents
/// are many bytes.
public final class DigestsRound implements Round<DigestsRound.Page, Map<String, Long>> {
    public static final DigestsRound ROUND = new DigestsRound();

    private DigestsRound() {}

    /// @param number from 0
    /// @param of how many there are
    public record Page(int number, int of) {
        private static final Codec<Page> CODEC =
                Codec.record(Codec.NUMBER, Page::number, Codec.NUMBER, Page::of, Page::new);

        /// Whether a document stands on it.
        public boolean holds(String id) {
            return Math.floorMod(id.hashCode(), of) == number;
        }
    }

    @Override
    public Map<String, Long> visit(Page page, Snapshot shard) {
        Map<String, Long> digests = new HashMap<>();
        try {
            for (LeafReaderContext leaf : shard.getIndexReader().leaves()) {
                SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
                NumericDocValues carried = DocValues.getNumeric(leaf.reader(), Fields.CARRIED);
                for (int doc = ids.nextDoc();
                        doc != SortedDocValues.NO_MORE_DOCS;
                        doc = ids.nextDoc()) {
                    shard.deadline().check(doc);
                    String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                    if (page.holds(id) && carried.advanceExact(doc)) {
                        digests.put(id, carried.longValue());
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return digests;
    }

    @Override
    public Map<String, Long> merge(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    @Override
    public Codec<Page> requests() {
        return Page.CODEC;
    }

    @Override
    public Codec<Map<String, Long>> partials() {
        return Codec.map(Codec.TEXT, Codec.BITS, HashMap::new);
    }
}
