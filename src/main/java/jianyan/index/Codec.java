package jianyan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// How a value travels: to bytes and back to an equal value.
public interface Codec<T> {
    /// Of all codecs together: what is on its way between two programs is only read by the same
    /// version. Raise it with any change to what a codec writes.
    byte VERSION = 1;

    Codec<String> TEXT =
            new Codec<>() {
                @Override
                public void write(String value, DataOutput out) throws IOException {
                    out.writeString(value);
                }

                @Override
                public String read(DataInput in) throws IOException {
                    return in.readString();
                }
            };

    /// Of at least 0.
    Codec<Long> COUNT =
            new Codec<>() {
                @Override
                public void write(Long value, DataOutput out) throws IOException {
                    out.writeVLong(value);
                }

                @Override
                public Long read(DataInput in) throws IOException {
                    return in.readVLong();
                }
            };

    /// Counts of at least 0, by text.
    Codec<Map<String, Long>> COUNTS =
            new Codec<>() {
                @Override
                public void write(Map<String, Long> counts, DataOutput out) throws IOException {
                    out.writeVInt(counts.size());
                    for (Map.Entry<String, Long> one : counts.entrySet()) {
                        out.writeString(one.getKey());
                        out.writeVLong(one.getValue());
                    }
                }

                @Override
                public Map<String, Long> read(DataInput in) throws IOException {
                    Map<String, Long> counts = new HashMap<>();
                    for (int more = in.readVInt(); more > 0; more--) {
                        counts.put(in.readString(), in.readVLong());
                    }
                    return counts;
                }
            };

    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;

    /// The value with the version before it.
    default byte[] encode(T value) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeByte(VERSION);
            write(value, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toArrayCopy();
    }

    /// @throws IllegalArgumentException when another version wrote it, or it is longer than a value
    default T decode(byte[] bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes);
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IllegalArgumentException("version " + version + ", not " + VERSION);
        }
        try {
            T value = read(in);
            if (!in.eof()) {
                throw new IllegalArgumentException("goes on after its end");
            }
            return value;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Any number of them, one after another.
    default Codec<List<T>> many() {
        return new Codec<>() {
            @Override
            public void write(List<T> values, DataOutput out) throws IOException {
                out.writeVInt(values.size());
                for (T value : values) {
                    Codec.this.write(value, out);
                }
            }

            @Override
            public List<T> read(DataInput in) throws IOException {
                List<T> values = new ArrayList<>();
                for (int more = in.readVInt(); more > 0; more--) {
                    values.add(Codec.this.read(in));
                }
                return values;
            }
        };
    }
}
