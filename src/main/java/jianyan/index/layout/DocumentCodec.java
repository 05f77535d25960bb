package jianyan.index.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import jianyan.document.Document;
import jianyan.index.codec.Codec;
import jianyan.query.IndexCorruptException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/// A document as the bytes of a stored field, and back: four bytes of CRC-32C, then JSON as
/// [PackedText].
public final class DocumentCodec {
    static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    // Only what a record is made of: isCounted() follows from it.
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .build();

    /// The same bytes between shards and those who ask them.
    public static final Codec<Document> TRAVELLING =
            new Codec<>() {
                @Override
                public void write(Document document, DataOutput out) throws IOException {
                    BytesRef bytes = DocumentCodec.encode(document);
                    out.writeVInt(bytes.length);
                    out.writeBytes(bytes.bytes, bytes.offset, bytes.length);
                }

                @Override
                public Document read(DataInput in) throws IOException {
                    byte[] bytes = new byte[in.readVInt()];
                    in.readBytes(bytes, 0, bytes.length);
                    return DocumentCodec.decode(new BytesRef(bytes));
                }
            };

    private DocumentCodec() {}

    static BytesRef encode(Document document) {
        try {
            byte[] bytes = PackedText.pack(MAPPER.writeValueAsString(document), Integer.BYTES);
            ByteBuffer.wrap(bytes)
                    .putInt(checksum(bytes, Integer.BYTES, bytes.length - Integer.BYTES));
            return new BytesRef(bytes);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// @throws IndexCorruptException when the bytes are not what was written
    public static Document decode(BytesRef bytes) {
        int start = bytes.offset + Integer.BYTES;
        int length = bytes.length - Integer.BYTES;
        if (length < 0
                || ByteBuffer.wrap(bytes.bytes, bytes.offset, Integer.BYTES).getInt()
                        != checksum(bytes.bytes, start, length)) {
            throw new IndexCorruptException("一份文档的校验和不符", null);
        }
        try {
            return MAPPER.readValue(PackedText.unpack(bytes.bytes, start, length), Document.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Of its own, for segments are checked as files when they are opened, and a page may turn
    /// afterwards.
    private static int checksum(byte[] bytes, int start, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, start, length);
        return (int) checksum.getValue();
    }
}
