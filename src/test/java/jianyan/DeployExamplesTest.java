package jianyan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jianyan.cli.serve.ServeCommand;
import jianyan.cli.terminal.Surroundings;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/// The examples of deployment have the shape that their tools want, name nothing that is not there,
/// and start `serve` with options that it has.
final class DeployExamplesTest {
    private static final Path EXAMPLES = Path.of("src/site/resources/deploy");
    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    /// With anchors and merge keys taken in.
    private static List<JsonNode> read(String name) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        String text = Files.readString(EXAMPLES.resolve(name + ".yaml"));
        return StreamSupport.stream(yaml.loadAll(text).spliterator(), false)
                .map(document -> MAPPER.<JsonNode>valueToTree(document))
                .toList();
    }

    private static JsonSchema schema(String name) throws IOException {
        try (InputStream in =
                DeployExamplesTest.class.getResourceAsStream("/deploy/" + name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
        }
    }

    @Test
    void composeAndKubernetesReadThem() throws IOException {
        for (String name : List.of("compose", "kubernetes")) {
            JsonSchema schema = schema(name);
            for (JsonNode document : read(name)) {
                assertThat(schema.validate(document)).as(name).isEmpty();
            }
        }
    }

    @Test
    void aKeyThatIsNoneOfComposeIsFound() throws IOException {
        JsonNode wrong =
                MAPPER.readTree("{services: {n1: {image: x, restart: perhaps, portz: []}}}");
        assertThat(schema("compose").validate(wrong)).hasSize(2);
    }

    @Test
    void everyVolumeAndSecretThatIsUsedIsThere() throws IOException {
        JsonNode compose = read("compose").getFirst();
        for (JsonNode service : compose.path("services")) {
            for (JsonNode secret : service.path("secrets")) {
                assertThat(compose.path("secrets").has(secret.asText())).isTrue();
            }
            for (JsonNode volume : service.path("volumes")) {
                String from = volume.asText().split(":", 2)[0];
                assertThat(from.startsWith("./") || compose.path("volumes").has(from)).isTrue();
            }
        }
        JsonNode set = read("kubernetes").getLast().path("spec");
        JsonNode pod = set.at("/template/spec");
        List<String> held =
                Stream.concat(
                                pod.path("volumes").findValuesAsText("name").stream(),
                                set.path("volumeClaimTemplates").findValuesAsText("name").stream())
                        .toList();
        for (JsonNode mount : pod.at("/containers/0/volumeMounts")) {
            assertThat(held).contains(mount.path("name").asText());
        }
    }

    @Test
    void serveKnowsTheOptionsThatTheyStartItWith() throws IOException {
        CommandLine serve =
                new CommandLine(new ServeCommand(Surroundings.ofProcess(Clock.systemUTC())));
        Stream.of(
                        read("compose").getFirst().at("/services/jianyan/command"),
                        read("kubernetes").getLast().at("/spec/template/spec/containers/0/args"))
                .flatMap(words -> StreamSupport.stream(words.spliterator(), false))
                .map(JsonNode::asText)
                .filter(word -> word.startsWith("--"))
                .forEach(word ->
                        assertThat(serve.getCommandSpec().optionsMap())
                                .containsKey(word.split("=", 2)[0]));
    }
}
