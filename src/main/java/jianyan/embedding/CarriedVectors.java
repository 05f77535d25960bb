package jianyan.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import jianyan.embedding.DocumentVectors.PieceVector;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;

/// The vectors of a document in the document itself, for shards that lie elsewhere and are written
/// once: nothing beside them has to be kept in step.
///
/// | field | holds |
/// |---|---|
/// | `vectors.pieces` | for each piece, in reading order, its passage, its start and its vector |
/// | `vectors.whole` | of a proposal: what all of it means |
/// | `vectors.asks` | of a proposal: what it asks for |
public final class CarriedVectors {
    static final String PIECES = "vectors.pieces";
    static final String WHOLE = "vectors.whole";
    static final String ASKS = "vectors.asks";

    private CarriedVectors() {}

    /// The names of the Lucene fields.
    public static List<String> fields() {
        return List.of(PIECES, WHOLE, ASKS);
    }

    /// What travels of the vectors of a document: nothing, its pieces, or its pieces, whole and
    /// asks.
    public static List<byte[]> of(Vectors held, int document) {
        List<PieceVector> pieces = held.pieces(document);
        if (pieces.isEmpty()) {
            return List.of();
        }
        byte[] encoded = encode(pieces);
        Optional<float[]> whole = held.whole(document);
        Optional<float[]> asks = held.asks(document);
        return whole.isPresent() && asks.isPresent()
                ? List.of(encoded, encode(whole.get()), encode(asks.get()))
                : List.of(encoded);
    }

    /// Adds the fields to a document.
    public static void add(List<byte[]> carried, Document mapped) {
        for (int i = 0; i < carried.size(); i++) {
            mapped.add(new BinaryDocValuesField(fields().get(i), new BytesRef(carried.get(i))));
        }
    }

    private static byte[] encode(List<PieceVector> pieces) {
        int dimensions = pieces.getFirst().vector().length;
        byte[] encoded = new byte[Integer.BYTES + pieces.size() * PieceReader.bytes(dimensions)];
        ByteBuffer bytes = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(dimensions);
        for (PieceVector piece : pieces) {
            bytes.putInt(piece.passage()).putInt(piece.start());
            bytes.asFloatBuffer().put(piece.vector());
            bytes.position(bytes.position() + Float.BYTES * dimensions);
        }
        return encoded;
    }

    private static byte[] encode(float[] vector) {
        byte[] encoded = new byte[Float.BYTES * vector.length];
        ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
        return encoded;
    }

    static float[] decode(BytesRef bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(vector);
        return vector;
    }

    /// Reads the pieces of a document one by one, each vector into the same array.
    static final class PieceReader {
        private final ByteBuffer bytes;
        private final float[] vector;
        private int passage;
        private int start;

        PieceReader(BytesRef pieces) {
            this.bytes =
                    ByteBuffer.wrap(pieces.bytes, pieces.offset, pieces.length)
                            .order(ByteOrder.LITTLE_ENDIAN);
            this.vector = new float[bytes.getInt()];
        }

        private static int bytes(int dimensions) {
            return 2 * Integer.BYTES + Float.BYTES * dimensions;
        }

        boolean next() {
            if (!bytes.hasRemaining()) {
                return false;
            }
            passage = bytes.getInt();
            start = bytes.getInt();
            bytes.asFloatBuffer().get(vector);
            bytes.position(bytes.position() + Float.BYTES * vector.length);
            return true;
        }

        int passage() {
            return passage;
        }

        int start() {
            return start;
        }

        /// Changes with the next piece.
        float[] vector() {
            return vector;
        }
    }
}
