package jianyan.aggregation.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.column.TextFingerprints;
import jianyan.index.layout.Fields;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.question.DocumentSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Which documents the filters choose, and what tells whether they still say the same.
public final class DocumentSetRound implements Round<Chosen, DocumentSet> {
    public static final DocumentSetRound INSTANCE = new DocumentSetRound();

    private DocumentSetRound() {}

    @Override
    public DocumentSet visit(Chosen chosen, Snapshot shard) {
        TreeMap<String, String> texts = new TreeMap<>();
        try {
            Weight weight = OccurrenceVisit.weight(shard, chosen.admission().documents());
            for (LeafReaderContext leaf : shard.getIndexReader().leaves()) {
                FixedBitSet found = OccurrenceVisit.documents(leaf, weight);
                SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
                TextFingerprints fingerprints = new TextFingerprints(leaf.reader());
                BitSetIterator docs = new BitSetIterator(found, found.length());
                for (int doc = docs.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = docs.nextDoc()) {
                    shard.deadline().check(doc);
                    if (ids.advanceExact(doc)) {
                        texts.put(
                                ids.lookupOrd(ids.ordValue()).utf8ToString(),
                                HexFormat.of().toHexDigits(fingerprints.of(doc)));
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new DocumentSet(texts);
    }

    @Override
    public DocumentSet merge(DocumentSet one, DocumentSet other) {
        TreeMap<String, String> both = new TreeMap<>(one.texts());
        both.putAll(other.texts());
        return new DocumentSet(both);
    }

    @Override
    public Codec<Chosen> requests() {
        return Chosen.CODEC;
    }

    @Override
    public Codec<DocumentSet> partials() {
        return new Codec<>() {
            @Override
            public void write(DocumentSet set, DataOutput out) throws IOException {
                out.writeVInt(set.texts().size());
                for (Map.Entry<String, String> one : set.texts().entrySet()) {
                    out.writeString(one.getKey());
                    out.writeLong(Long.parseUnsignedLong(one.getValue(), 16));
                }
            }

            @Override
            public DocumentSet read(DataInput in) throws IOException {
                TreeMap<String, String> texts = new TreeMap<>();
                for (int more = in.readVInt(); more > 0; more--) {
                    texts.put(in.readString(), HexFormat.of().toHexDigits(in.readLong()));
                }
                return new DocumentSet(texts);
            }
        };
    }
}
