package jianyan.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import jianyan.embedding.DocumentVectors.PieceVector;
import jianyan.index.Snapshot;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// The vectors that the documents of a shard hold themselves. They are compared one by one, so that
/// shards find together what one index would, whatever their number.
public final class InnerVectors implements Vectors {
    /// How many documents are compared between looks at the clock.
    private static final int BETWEEN_LOOKS = 1_024;

    private static final byte[] NONE = {};

    private final Snapshot shard;
    private final AtomicReference<byte[]> space;

    private InnerVectors(Snapshot shard, AtomicReference<byte[]> space) {
        this.shard = shard;
        this.space = space;
    }

    /// Those of a shard, read within its deadline.
    public static VectorState of(Snapshot shard) {
        return holds(shard)
                ? new VectorState.Held(
                        new InnerVectors(
                                shard,
                                shard.memo(InnerVectors.class, key -> new AtomicReference<>(NONE))))
                : VectorState.MISSING;
    }

    private static boolean holds(Snapshot shard) {
        return shard.getIndexReader().leaves().stream()
                .anyMatch(leaf ->
                        leaf.reader().getFieldInfos().fieldInfo(CarriedVectors.PIECES) != null);
    }

    @Override
    public List<Near> nearest(float[] vector, FixedBitSet admitted, Pieces pieces, int n) {
        List<Near> rough = new ArrayList<>();
        each(
                CarriedVectors.PIECES,
                admitted,
                (document, bytes) ->
                        best(document, bytes, pieces, held -> VectorUtil.dotProduct(vector, held))
                                .ifPresent(rough::add));
        List<Near> exact = new ArrayList<>();
        for (Near near : mayBeNearest(rough, n)) {
            int document = near.document();
            try {
                best(
                                document,
                                value(CarriedVectors.PIECES, document).orElseThrow(),
                                pieces,
                                held -> VectorMath.cosine(vector, held))
                        .ifPresent(exact::add);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return exact.stream().sorted(order()).limit(n).toList();
    }

    /// The nearest piece of a document, the first of equal ones; empty when none counts.
    private static Optional<Near> best(
            int document, BytesRef bytes, Pieces pieces, ToDoubleFunction<float[]> cosine)
            throws IOException {
        @Nullable Near best = null;
        CarriedVectors.PieceReader piece = new CarriedVectors.PieceReader(bytes);
        while (piece.next()) {
            if (pieces.admits(document, piece.passage())) {
                float found = (float) cosine.applyAsDouble(piece.vector());
                if (best == null || found > best.cosine()) {
                    best = new Near(document, piece.passage(), piece.start(), found);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// As many as wanted, and whatever is hardly less near.
    private static List<Near> mayBeNearest(List<Near> rough, int n) {
        rough.sort(Comparator.comparingDouble(near -> -near.cosine()));
        int size = Math.min(n, rough.size());
        while (size > 0
                && size < rough.size()
                && rough.get(size).cosine() >= rough.get(n - 1).cosine() - VectorMath.ROUGHNESS) {
            size++;
        }
        return rough.subList(0, size);
    }

    private Comparator<Near> order() {
        return Comparator.comparingDouble((Near near) -> -near.cosine())
                .thenComparing(near -> shard.id(near.document()));
    }

    @Override
    public List<List<NearWhole>> nearestWholes(List<float[]> vectors, FixedBitSet admitted, int n) {
        return vectors.stream()
                .map(vector ->
                        vector.length == 0 ? List.<NearWhole>of() : wholes(vector, admitted, n))
                .toList();
    }

    private List<NearWhole> wholes(float[] vector, FixedBitSet admitted, int n) {
        List<Near> rough = new ArrayList<>();
        each(
                CarriedVectors.WHOLE,
                admitted,
                (document, bytes) ->
                        rough.add(
                                new Near(
                                        document,
                                        0,
                                        0,
                                        VectorUtil.dotProduct(
                                                vector, CarriedVectors.decode(bytes)))));
        return mayBeNearest(rough, n).stream()
                .map(near ->
                        new Near(
                                near.document(),
                                0,
                                0,
                                VectorMath.cosine(vector, whole(near.document()).orElseThrow())))
                .sorted(order())
                .limit(n)
                .map(near -> new NearWhole(shard.id(near.document()), near.cosine()))
                .toList();
    }

    /// What is done with the vectors of a document.
    @FunctionalInterface
    private interface Visit {
        void of(int document, BytesRef bytes) throws IOException;
    }

    private void each(String field, @Nullable FixedBitSet admitted, Visit visit) {
        int since = 0;
        try {
            for (LeafReaderContext leaf : shard.getIndexReader().leaves()) {
                BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
                for (int doc = values.nextDoc();
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = values.nextDoc()) {
                    if (admitted == null || admitted.get(leaf.docBase + doc)) {
                        if (++since % BETWEEN_LOOKS == 0) {
                            shard.deadline().check();
                        }
                        visit.of(leaf.docBase + doc, values.binaryValue());
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public int[] proposals() {
        IntStream.Builder numbers = IntStream.builder();
        each(CarriedVectors.WHOLE, null, (document, bytes) -> numbers.add(document));
        return numbers.build().toArray();
    }

    @Override
    public List<PieceVector> pieces(int document) {
        List<PieceVector> pieces = new ArrayList<>();
        value(CarriedVectors.PIECES, document)
                .map(CarriedVectors.PieceReader::new)
                .ifPresent(piece -> {
                    while (piece.next()) {
                        pieces.add(
                                new PieceVector(
                                        0, piece.passage(), piece.start(), piece.vector().clone()));
                    }
                });
        return pieces;
    }

    @Override
    public Optional<float[]> whole(int document) {
        return value(CarriedVectors.WHOLE, document).map(CarriedVectors::decode);
    }

    @Override
    public Optional<float[]> asks(int document) {
        return value(CarriedVectors.ASKS, document).map(CarriedVectors::decode);
    }

    private Optional<BytesRef> value(String field, int document) {
        List<LeafReaderContext> leaves = shard.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        try {
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
            return values.advanceExact(document - leaf.docBase)
                    ? Optional.of(values.binaryValue())
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<byte[]> space() {
        return Optional.of(space.get()).filter(kept -> kept.length > 0);
    }

    @Override
    public void keepSpace(byte[] measured) {
        space.set(measured);
    }
}
