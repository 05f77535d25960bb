package jianyan.embedding;

import java.nio.ByteBuffer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// The Lucene fields of the store. A document of the corpus is a block: one Lucene document for
/// each of its pieces, and after them one for the whole.
///
/// | field | of | holds |
/// |---|---|---|
/// | `id` | all of the block | the document's id |
/// | `piece` | a piece | its vector |
/// | `hash`, `passage`, `start` | a piece | what was embedded, and where it begins |
/// | `fingerprint` | the whole | the text in the main index that the block was made from |
/// | `whole` | the whole, of a proposal | its vector |
/// | `asks` | the whole, of a proposal | its other vector, never searched |
/// | `space` | one document of its own | how the vectors of all proposals are spread |
final class VectorFields {
    static final String ID = "id";
    static final String PIECE = "piece";
    static final String HASH = "hash";
    static final String PASSAGE = "passage";
    static final String START = "start";
    static final String FINGERPRINT = "fingerprint";
    static final String WHOLE = "whole";
    static final String ASKS = "asks";
    static final String SPACE = "space";

    /// One byte for each dimension finds nearly what the floats would find; those are kept as well
    /// and have the last word. Connections and beam are Lucene's own defaults.
    static final Codec CODEC =
            new Lucene104Codec() {
                private final KnnVectorsFormat format =
                        new Lucene104HnswScalarQuantizedVectorsFormat(
                                ScalarEncoding.UNSIGNED_BYTE, 16, 100);

                @Override
                public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                    return format;
                }
            };

    private VectorFields() {}

    static BytesRef encode(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length);
        bytes.asFloatBuffer().put(vector);
        return new BytesRef(bytes.array());
    }

    static float[] decode(BytesRef bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(vector);
        return vector;
    }
}
