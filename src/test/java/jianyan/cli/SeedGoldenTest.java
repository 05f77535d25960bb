package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import jianyan.SharedFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `inspect --json` says of the seeds, span for span, against files that were read through by
/// a person. Texts stand in them by length and hash, since the seeds themselves stay outside of the
/// project.
///
/// After a change of the reader that is meant, the new answer lies in `target/golden`; compare it
/// with the file here before taking it over.
final class SeedGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/jianyan/cli/golden");
    private static final Path FOUND = Path.of("target/golden");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @TempDir private Path home = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000_c27aad113de9a7d6",
                "001_51e989900542b75f",
                "002_93adf7519c4a78f4",
                "003_ee599ad943cffe56",
                "004_1937c9fe362e5da4"
            })
    void inspectAnswersAsBefore(String seed) throws IOException {
        Path file = SharedFolder.require("seeds/" + seed + ".txt");
        JsonNode answer =
                JSON.readTree(
                        new Shell(home)
                                .run("inspect", file.toAbsolutePath().toString(), "--json")
                                .out());
        hide(answer);
        Files.createDirectories(FOUND);
        Files.writeString(FOUND.resolve(seed + ".json"), JSON.writeValueAsString(answer) + "\n");
        assertThat(answer).isEqualTo(JSON.readTree(GOLDEN.resolve(seed + ".json").toFile()));
    }

    private static void hide(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                boolean text = entry.getKey().equals("text") || entry.getKey().equals("heading");
                if (text && entry.getValue().isTextual()) {
                    entry.setValue(object.textNode(mark(entry.getValue().textValue())));
                }
            }
        }
        node.forEach(SeedGoldenTest::hide);
    }

    /// A text's length in UTF-16 units and the beginning of its SHA-256.
    private static String mark(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return text.length() + ":" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
