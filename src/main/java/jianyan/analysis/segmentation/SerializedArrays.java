package jianyan.analysis.segmentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;

/// Reads arrays of primitives, and arrays of such arrays, from a Java serialization stream.
///
/// `ObjectInputStream` takes a third of a second of a cold start for the 86,000 small arrays of
/// smartcn's dictionary. The grammar is that of the Java Object Serialization Specification, 6.4;
/// only arrays, nulls and references to classes occur here, anything else is refused.
final class SerializedArrays {
    private static final int STREAM_HEADER = 0xACED0005;
    private static final byte NULL = 0x70;
    private static final byte REFERENCE = 0x71;
    private static final byte CLASS_DESCRIPTION = 0x72;
    private static final byte ARRAY = 0x75;
    private static final byte END_BLOCK_DATA = 0x78;

    private final ByteBuffer stream;

    private SerializedArrays(ByteBuffer stream) {
        this.stream = stream;
    }

    static SerializedArrays read(InputStream file) throws IOException {
        ByteBuffer stream = ByteBuffer.wrap(file.readAllBytes());
        if (stream.getInt() != STREAM_HEADER) {
            throw new StreamCorruptedException("not a Java serialization stream");
        }
        return new SerializedArrays(stream);
    }

    /// The length of the array that begins here, or -1 for null; its elements come next.
    int nextLength() throws IOException {
        byte tag = stream.get();
        if (tag == NULL) {
            return -1;
        }
        expect(tag, ARRAY);
        byte description = stream.get();
        if (description == REFERENCE) {
            stream.getInt();
        } else {
            expect(description, CLASS_DESCRIPTION);
            skip(stream.getShort());
            // The class's version, flags, and its number of fields, which an array has none of.
            skip(Long.BYTES + 1 + Short.BYTES);
            expect(stream.get(), END_BLOCK_DATA);
            expect(stream.get(), NULL);
        }
        return stream.getInt();
    }

    short[] nextShorts() throws IOException {
        short[] values = new short[nextLength()];
        stream.asShortBuffer().get(values);
        skip(values.length * Short.BYTES);
        return values;
    }

    char[] nextChars() throws IOException {
        char[] values = new char[nextLength()];
        stream.asCharBuffer().get(values);
        skip(values.length * Character.BYTES);
        return values;
    }

    /// The next array, empty for null.
    int[] nextInts() throws IOException {
        int[] values = new int[Math.max(0, nextLength())];
        stream.asIntBuffer().get(values);
        skip(values.length * Integer.BYTES);
        return values;
    }

    long[] nextLongs() throws IOException {
        long[] values = new long[nextLength()];
        stream.asLongBuffer().get(values);
        skip(values.length * Long.BYTES);
        return values;
    }

    char nextChar() {
        return stream.getChar();
    }

    private void skip(int bytes) {
        stream.position(stream.position() + bytes);
    }

    private void expect(byte found, byte expected) throws IOException {
        if (found != expected) {
            throw new StreamCorruptedException(
                    "byte " + (stream.position() - 1) + " is " + found + ", not " + expected);
        }
    }
}
