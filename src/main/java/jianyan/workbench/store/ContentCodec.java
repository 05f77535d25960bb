package jianyan.workbench.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.SQLDataException;

/// Groups and what else is noted as the database holds it: JSON of the record's components. A
/// component that a later version adds is null or 0 in what was written before; one that it drops
/// is passed over.
final class ContentCodec {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .addModule(new JavaTimeModule())
                    .build();

    String encode(Object content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// @throws SQLDataException when the content is none of this kind
    <T> T decode(String content, Class<T> kind) throws SQLDataException {
        try {
            return MAPPER.readValue(content, kind);
        } catch (JsonProcessingException broken) {
            throw new SQLDataException("a revision is not readable", broken);
        }
    }
}
