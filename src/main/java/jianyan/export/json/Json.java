package jianyan.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import jianyan.query.Subcorpus;

/// The one way from an answer to JSON, so that a route and a command with `--json` print the same.
///
/// Names are those of the records; choices are their codes, spans `[start, end]`, days and instants
/// ISO 8601. What is unknown is written as null, never left out. Thread-safe.
public final class Json {
    private final ObjectMapper mapper =
            JsonMapper.builder()
                    // A record is its components: `isCounted()` beside them is no property.
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .addModule(new JavaTimeModule())
                    .addModule(new AnswerModule())
                    .build();

    /// For callers that read JSON or build trees.
    public ObjectMapper mapper() {
        return mapper;
    }

    /// An answer that also names the saved selections that it was asked within: as it is when there
    /// are none.
    public Object naming(Object answer, List<Subcorpus> selections) {
        if (!selections.isEmpty() && mapper.valueToTree(answer) instanceof ObjectNode object) {
            object.set(
                    "subcorpora",
                    mapper.valueToTree(selections.stream().map(NamedSubcorpus::of).toList()));
            return object;
        }
        return answer;
    }

    /// One line, as HTTP sends it.
    public byte[] toBytes(Object answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes as it goes, so that an answer of any length needs no room of its own; the writer
    /// stays open.
    ///
    /// @param indented as a person reads it on a terminal
    public void write(Object answer, Writer to, boolean indented) {
        ObjectWriter writer = indented ? mapper.writerWithDefaultPrettyPrinter() : mapper.writer();
        try {
            writer.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(to, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with what the answer rests on as its last member.
    ///
    /// @param answer whose JSON is an object
    public void write(Object answer, Basis basis, Writer to, boolean indented) {
        try (JsonGenerator plain = mapper.createGenerator(to)) {
            plain.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (indented) {
                plain.useDefaultPrettyPrinter();
            }
            mapper.writeValue(new BasisGenerator(plain, basis), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same on one line, as HTTP sends it.
    public byte[] toBytes(Object answer, Basis basis) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator plain = mapper.createGenerator(bytes)) {
            mapper.writeValue(new BasisGenerator(plain, basis), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Indented, as a person reads it in a file.
    public String toIndentedText(Object answer) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
