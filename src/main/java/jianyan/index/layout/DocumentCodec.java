package jianyan.index.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import jianyan.document.Document;
import org.apache.lucene.util.BytesRef;

/// A document as the bytes of a stored field, and back.
public final class DocumentCodec {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    // Only what a record is made of: isCounted() follows from it.
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .build();

    private DocumentCodec() {}

    static BytesRef encode(Document document) {
        try {
            return new BytesRef(MAPPER.writeValueAsBytes(document));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Document decode(BytesRef bytes) {
        try {
            return MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, Document.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
