package jianyan.index.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// How a value travels: to bytes and back to an equal value.
///
/// Those of simple values are here. That of a record is put together of its components' with
/// [#record], which makes both directions of one list of components, so that they cannot drift
/// apart.
public interface Codec<T> {
    /// Of all codecs together: what is on its way between two programs is only read by the same
    /// version. Raise it with any change to what a codec writes.
    byte VERSION = 4;

    Codec<String> TEXT = of(DataOutput::writeString, DataInput::readString);

    /// Of at least 0.
    Codec<Long> COUNT = of(DataOutput::writeVLong, DataInput::readVLong);

    /// Any whole number; small ones of either sign take little.
    Codec<Integer> NUMBER = of(DataOutput::writeZInt, DataInput::readZInt);

    /// Hashes and other numbers of which none is likelier than another.
    Codec<Long> BITS = of(DataOutput::writeLong, DataInput::readLong);

    Codec<Float> FLOAT =
            of(
                    (out, value) -> out.writeInt(Float.floatToIntBits(value)),
                    in -> Float.intBitsToFloat(in.readInt()));

    Codec<Boolean> FLAG =
            of((out, value) -> out.writeByte((byte) (value ? 1 : 0)), in -> in.readByte() != 0);

    Codec<float[]> FLOATS = of(Numbers::writeFloats, Numbers::readFloats);

    Codec<byte[]> BYTES = of(Numbers::writeBytes, Numbers::readBytes);

    /// As [#BITS].
    Codec<long[]> LONGS = of(Numbers::writeLongs, Numbers::readLongs);

    /// Counts of at least 0, by text.
    Codec<Map<String, Long>> COUNTS = map(TEXT, COUNT, HashMap::new);

    void write(T value, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;

    /// Writes a value, as a method of Lucene's outputs does.
    @FunctionalInterface
    interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    /// Reads a value, as a method of Lucene's inputs does.
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static <T> Codec<T> of(Writer<T> writer, Reader<T> reader) {
        return new Codec<>() {
            @Override
            public void write(T value, DataOutput out) throws IOException {
                writer.write(out, value);
            }

            @Override
            public T read(DataInput in) throws IOException {
                return reader.read(in);
            }
        };
    }

    /// A record of two components.
    ///
    /// @param made its constructor
    static <T, A, B> Codec<T> record(
            Codec<A> first,
            Function<T, A> ofFirst,
            Codec<B> second,
            Function<T, B> ofSecond,
            BiFunction<A, B, T> made) {
        return of(
                (out, value) -> {
                    first.write(ofFirst.apply(value), out);
                    second.write(ofSecond.apply(value), out);
                },
                in -> made.apply(first.read(in), second.read(in)));
    }

    /// A record of three components.
    ///
    /// @param made its constructor
    static <T, A, B, C> Codec<T> record(
            Codec<A> first,
            Function<T, A> ofFirst,
            Codec<B> second,
            Function<T, B> ofSecond,
            Codec<C> third,
            Function<T, C> ofThird,
            Of3<A, B, C, T> made) {
        return of(
                (out, value) -> {
                    first.write(ofFirst.apply(value), out);
                    second.write(ofSecond.apply(value), out);
                    third.write(ofThird.apply(value), out);
                },
                in -> made.of(first.read(in), second.read(in), third.read(in)));
    }

    /// A record of four components.
    ///
    /// @param made its constructor
    static <T, A, B, C, D> Codec<T> record(
            Codec<A> first,
            Function<T, A> ofFirst,
            Codec<B> second,
            Function<T, B> ofSecond,
            Codec<C> third,
            Function<T, C> ofThird,
            Codec<D> fourth,
            Function<T, D> ofFourth,
            Of4<A, B, C, D, T> made) {
        return of(
                (out, value) -> {
                    first.write(ofFirst.apply(value), out);
                    second.write(ofSecond.apply(value), out);
                    third.write(ofThird.apply(value), out);
                    fourth.write(ofFourth.apply(value), out);
                },
                in -> made.of(first.read(in), second.read(in), third.read(in), fourth.read(in)));
    }

    /// A constructor of three.
    @FunctionalInterface
    interface Of3<A, B, C, T> {
        T of(A first, B second, C third);
    }

    /// A constructor of four.
    @FunctionalInterface
    interface Of4<A, B, C, D, T> {
        T of(A first, B second, C third, D fourth);
    }

    /// Values by keys, in the order of the map.
    ///
    /// @param empty a map to read into
    static <K, V, M extends Map<K, V>> Codec<Map<K, V>> map(
            Codec<K> keys, Codec<V> values, Supplier<M> empty) {
        return of(
                (out, map) -> {
                    out.writeVInt(map.size());
                    for (Map.Entry<K, V> one : map.entrySet()) {
                        keys.write(one.getKey(), out);
                        values.write(one.getValue(), out);
                    }
                },
                in -> {
                    M map = empty.get();
                    for (int more = in.readVInt(); more > 0; more--) {
                        map.put(keys.read(in), values.read(in));
                    }
                    return map;
                });
    }

    /// Any number of them, one after another.
    default Codec<List<T>> many() {
        return of(
                (out, values) -> {
                    out.writeVInt(values.size());
                    for (T value : values) {
                        write(value, out);
                    }
                },
                in -> {
                    List<T> values = new ArrayList<>();
                    for (int more = in.readVInt(); more > 0; more--) {
                        values.add(read(in));
                    }
                    return values;
                });
    }

    /// The same in fewer bytes: for texts and JSON, in which much returns.
    default Codec<T> packed() {
        return new Packed<>(this);
    }

    /// One of them or none.
    default Codec<Optional<T>> optional() {
        return of(
                (out, value) -> {
                    FLAG.write(value.isPresent(), out);
                    if (value.isPresent()) {
                        write(value.get(), out);
                    }
                },
                in -> FLAG.read(in) ? Optional.of(read(in)) : Optional.empty());
    }

    /// Of a value that is made of one of these and back.
    default <U> Codec<U> as(Function<U, T> from, Function<T, U> to) {
        return of((out, value) -> write(from.apply(value), out), in -> to.apply(read(in)));
    }

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
}
