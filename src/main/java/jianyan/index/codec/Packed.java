package jianyan.index.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A value whose bytes are compressed as one stretch, with the JDK's own zlib at its fastest: what
/// travels is waited for, and most of the gain is had there.
record Packed<T>(Codec<T> codec) implements Codec<T> {
    @Override
    public void write(T value, DataOutput out) throws IOException {
        ByteBuffersDataOutput plain = new ByteBuffersDataOutput();
        codec.write(value, plain);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream to = new DeflaterOutputStream(packed, deflater)) {
            to.write(plain.toArrayCopy());
        } finally {
            deflater.end();
        }
        out.writeVInt(packed.size());
        out.writeBytes(packed.toByteArray(), packed.size());
    }

    @Override
    public T read(DataInput in) throws IOException {
        byte[] packed = new byte[in.readVInt()];
        in.readBytes(packed, 0, packed.length);
        try (InflaterInputStream from = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return codec.read(new ByteArrayDataInput(from.readAllBytes()));
        }
    }
}
