package jianyan.index.codec;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// One of a few values, by its place among them.
public record EnumCodec<E extends Enum<E>>(Class<E> type) implements Codec<E> {
    @Override
    public void write(E value, DataOutput out) throws IOException {
        out.writeVInt(value.ordinal());
    }

    @Override
    public E read(DataInput in) throws IOException {
        return type.getEnumConstants()[in.readVInt()];
    }
}
