package jianyan.aggregation.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import jianyan.index.BoundedCache;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.index.column.TextFingerprints;
import jianyan.index.layout.Fields;
import jianyan.index.plan.Chosen;
import jianyan.index.plan.OccurrenceVisit;
import jianyan.question.DocumentDigest;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// One number for the documents that the filters choose, with their texts: every answer carries it.
public final class DocumentDigestRound implements Round<Chosen, DocumentDigest> {
    static final DocumentDigestRound INSTANCE = new DocumentDigestRound();

    /// Selections whose digests are kept for the next answer.
    private static final long KEPT = 1_000;

    private DocumentDigestRound() {}

    private record Key(int segment) {}

    /// Counted once for each selection in the life of a generation.
    public static DocumentDigest of(Chosen chosen, Shards shards) {
        return BoundedCache.<DocumentDigest>of(shards, DocumentDigest.class, KEPT, digest -> 1)
                .get(chosen, () -> shards.gather(INSTANCE, chosen));
    }

    @Override
    public DocumentDigest visit(Chosen chosen, Snapshot shard) {
        long documents = 0;
        long sum = 0;
        try {
            Weight weight = OccurrenceVisit.weight(shard, chosen.admission().documents());
            for (LeafReaderContext leaf : shard.getIndexReader().leaves()) {
                shard.deadline().check();
                long[] numbers = shard.memo(new Key(leaf.ord), first -> numbers(leaf));
                FixedBitSet found = OccurrenceVisit.documents(leaf, weight);
                documents += found.cardinality();
                BitSetIterator docs = new BitSetIterator(found, found.length());
                for (int doc = docs.nextDoc();
                        doc != BitSetIterator.NO_MORE_DOCS;
                        doc = docs.nextDoc()) {
                    sum += numbers[doc];
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new DocumentDigest(documents, sum);
    }

    /// By document of a segment, 8 bytes each. Ids are read in their own order, which takes a tenth
    /// of the time of looking each up.
    private static long[] numbers(LeafReaderContext leaf) {
        try {
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            int[] documents = new int[ids.getValueCount()];
            for (int doc = ids.nextDoc();
                    doc != SortedDocValues.NO_MORE_DOCS;
                    doc = ids.nextDoc()) {
                documents[ids.ordValue()] = doc;
            }
            TextFingerprints fingerprints = new TextFingerprints(leaf.reader());
            String[] texts = new String[leaf.reader().maxDoc()];
            for (int doc = 0; doc < texts.length; doc++) {
                texts[doc] = HexFormat.of().toHexDigits(fingerprints.of(doc));
            }
            long[] numbers = new long[texts.length];
            TermsEnum all = ids.termsEnum();
            for (BytesRef id = all.next(); id != null; id = all.next()) {
                int doc = documents[Math.toIntExact(all.ord())];
                numbers[doc] = DocumentDigest.number(id.bytes, id.offset, id.length, texts[doc]);
            }
            return numbers;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public DocumentDigest merge(DocumentDigest one, DocumentDigest other) {
        return one.plus(other);
    }

    @Override
    public Codec<Chosen> requests() {
        return Chosen.CODEC;
    }

    @Override
    public Codec<DocumentDigest> partials() {
        return new Codec<>() {
            @Override
            public void write(DocumentDigest digest, DataOutput out) throws IOException {
                out.writeVLong(digest.documents());
                out.writeLong(digest.sum());
            }

            @Override
            public DocumentDigest read(DataInput in) throws IOException {
                return new DocumentDigest(in.readVLong(), in.readLong());
            }
        };
    }
}
