package jianyan.index.layout;

import java.io.IOException;
import jianyan.index.codec.Codec;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Records of an answer as their JSON: of what is fetched there is a page, and most of it is text.
public record JsonCodec<T>(Class<T> type) implements Codec<T> {
    @Override
    public void write(T value, DataOutput out) throws IOException {
        byte[] json = DocumentCodec.MAPPER.writeValueAsBytes(value);
        out.writeVInt(json.length);
        out.writeBytes(json, json.length);
    }

    @Override
    public T read(DataInput in) throws IOException {
        byte[] json = new byte[in.readVInt()];
        in.readBytes(json, 0, json.length);
        return DocumentCodec.MAPPER.readValue(json, type);
    }
}
