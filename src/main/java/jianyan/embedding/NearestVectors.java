package jianyan.embedding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.VectorUtil;

/// Finds the vectors of a store that come nearest to one, with their exact cosines. Thread-safe.
///
/// Few vectors are compared one by one, so that a small corpus, or what a filter leaves of a large
/// one, is searched exactly. Of many, the graph over their quantized forms proposes more than are
/// wanted, and the exact cosines decide among those (Malkov and Yashunin 2016, arXiv:1603.09320).
final class NearestVectors {
    /// So many comparisons take about ten milliseconds.
    private static final int COMPARED_ONE_BY_ONE = 20_000;

    /// How many times as many as wanted the graph proposes.
    private static final int OVERSAMPLING = 3;

    private final IndexReader reader;

    NearestVectors(IndexReader reader) {
        this.reader = reader;
    }

    /// A document of the store with its cosine.
    record Found(int document, float cosine) {}

    /// The nearest among some documents of the store, nearest first, equal ones in the order of
    /// their numbers. More than `n` when the last of them has equals: numbers say nothing about
    /// documents, so the caller decides among those.
    ///
    /// @param eligible how many documents `among` holds
    List<Found> search(String field, float[] vector, FixedBitSet among, int eligible, int n)
            throws IOException {
        long[] keys =
                eligible <= COMPARED_ONE_BY_ONE
                        ? all(field, vector, among, eligible)
                        : proposed(field, vector, among, OVERSAMPLING * n);
        Arrays.sort(keys);
        List<Found> found = exact(field, vector, keys, n);
        int size = Math.min(n, found.size());
        while (size > 0
                && size < found.size()
                && found.get(size).cosine() == found.get(size - 1).cosine()) {
            size++;
        }
        return found.subList(0, size);
    }

    /// Those that may be among the nearest, by what does not depend on the machine.
    ///
    /// @param keys of all, roughly in order
    private List<Found> exact(String field, float[] vector, long[] keys, int n) throws IOException {
        List<Found> found = new ArrayList<>(Math.min(2 * n, keys.length));
        for (int i = 0; i < keys.length; i++) {
            if (i >= n && cosine(keys[i]) < cosine(keys[n - 1]) - VectorMath.ROUGHNESS) {
                break;
            }
            int document = (int) keys[i];
            float[] held = vector(field, document).orElseThrow();
            found.add(new Found(document, VectorMath.cosine(vector, held)));
        }
        found.sort(
                Comparator.comparingDouble((Found one) -> -one.cosine())
                        .thenComparingInt(Found::document));
        return found;
    }

    private static float cosine(long key) {
        return -NumericUtils.sortableIntToFloat((int) (key >> 32));
    }

    /// The vector of one document, empty when it has none.
    Optional<float[]> vector(String field, int document) throws IOException {
        LeafReaderContext leaf =
                reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
        if (values == null) {
            return Optional.empty();
        }
        KnnVectorValues.DocIndexIterator documents = values.iterator();
        int local = document - leaf.docBase;
        return documents.advance(local) == local
                ? Optional.of(values.vectorValue(documents.index()).clone())
                : Optional.empty();
    }

    private long[] all(String field, float[] vector, FixedBitSet among, int eligible)
            throws IOException {
        long[] keys = new long[eligible];
        int size = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
            if (values == null) {
                continue;
            }
            KnnVectorValues.DocIndexIterator documents = values.iterator();
            for (int doc = documents.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = documents.nextDoc()) {
                if (among.get(leaf.docBase + doc)) {
                    keys[size++] =
                            key(
                                    leaf.docBase + doc,
                                    VectorUtil.dotProduct(
                                            vector, values.vectorValue(documents.index())));
                }
            }
        }
        return Arrays.copyOf(keys, size);
    }

    private long[] proposed(String field, float[] vector, FixedBitSet among, int n)
            throws IOException {
        long[] keys = new long[n * reader.leaves().size()];
        int size = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
            if (values == null) {
                continue;
            }
            TopKnnCollector nearest = new TopKnnCollector(n, Integer.MAX_VALUE);
            leaf.reader()
                    .searchNearestVectors(
                            field,
                            vector,
                            nearest,
                            AcceptDocs.fromLiveDocs(
                                    new Slice(among, leaf.docBase, leaf.reader().maxDoc()),
                                    leaf.reader().maxDoc()));
            int[] documents =
                    Arrays.stream(nearest.topDocs().scoreDocs)
                            .mapToInt((ScoreDoc found) -> found.doc)
                            .sorted()
                            .toArray();
            KnnVectorValues.DocIndexIterator positions = values.iterator();
            for (int doc : documents) {
                positions.advance(doc);
                keys[size++] =
                        key(
                                leaf.docBase + doc,
                                VectorUtil.dotProduct(
                                        vector, values.vectorValue(positions.index())));
            }
        }
        return Arrays.copyOf(keys, size);
    }

    /// Ascending keys are descending cosines, then ascending documents.
    private static long key(int document, float cosine) {
        return (long) NumericUtils.floatToSortableInt(-cosine) << 32 | document;
    }

    /// A segment's part of a set of documents.
    private record Slice(FixedBitSet all, int base, int length) implements Bits {
        @Override
        public boolean get(int index) {
            return all.get(base + index);
        }
    }
}
