package jianyan.index.codec;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Numbers of numbers on their way, behind their length.
final class Numbers {
    private Numbers() {}

    static void writeFloats(DataOutput out, float[] values) throws IOException {
        out.writeVInt(values.length);
        for (float value : values) {
            out.writeInt(Float.floatToIntBits(value));
        }
    }

    static float[] readFloats(DataInput in) throws IOException {
        float[] values = new float[in.readVInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(in.readInt());
        }
        return values;
    }

    static void writeLongs(DataOutput out, long[] values) throws IOException {
        out.writeVInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    static long[] readLongs(DataInput in) throws IOException {
        long[] values = new long[in.readVInt()];
        in.readLongs(values, 0, values.length);
        return values;
    }

    static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeVInt(bytes.length);
        out.writeBytes(bytes, bytes.length);
    }

    static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return bytes;
    }
}
