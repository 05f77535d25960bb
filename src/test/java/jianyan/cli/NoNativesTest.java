package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A machine that neither SQLite nor ONNX has a library for, as one with a LoongArch processor: all
/// but meaning and the workbench works, and those say what is missing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NoNativesTest {
    private final Path home;
    private JsonNode ended;

    NoNativesTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeAll
    void run() throws IOException, InterruptedException {
        new Shell(home).withCorpus();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(
                List.of(
                        "-Dos.arch=loongarch64",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoNatives.class.getName(),
                        home.toString(),
                        "index",
                        "search|加装电梯",
                        "trends|加装电梯|--by|kind",
                        "similar|--id|1-2023",
                        "groups",
                        "search|加装电梯|--mode|hybrid",
                        "index|--vectors",
                        "groups|create|--member|1-2023|--member|2-2023|--reviewer|王审核"));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("printed").toFile())
                        .start();
        assertThat(process.waitFor()).isZero();
        ended = new ObjectMapper().readTree(home.resolve("ended.json").toFile());
    }

    private JsonNode ended(String command) {
        return ended.path(command);
    }

    @Test
    void documentsAreIndexedFoundCountedAndCompared() {
        assertThat(
                        Stream.of(
                                "index",
                                "search|加装电梯",
                                "trends|加装电梯|--by|kind",
                                "similar|--id|1-2023",
                                "groups"))
                .allSatisfy(command ->
                        assertThat(ended(command).path("exit").asInt(-1))
                                .as("%s: %s", command, ended(command))
                                .isZero());
        assertThat(ended("search|加装电梯").path("out").asText()).contains("关于推进老旧小区加装电梯的提案");
        assertThat(ended("index").path("err").asText()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void meaningSaysWhatIsMissing() {
        JsonNode hybrid = ended("search|加装电梯|--mode|hybrid");
        assertThat(hybrid.path("exit").asInt()).isNotZero();
        assertThat(hybrid.path("err").asText())
                .contains("语义模型在这台机器上不能用", "mode=lexical")
                .doesNotContain("null", "\tat ")
                .hasLineCount(1);
        JsonNode vectors = ended("index|--vectors");
        assertThat(vectors.path("exit").asInt()).isNotZero();
        assertThat(vectors.path("err").asText())
                .contains("语义模型在这台机器上不能用")
                .doesNotContain("null", "\tat ");
    }

    @Test
    void theWorkbenchSaysWhatIsMissing() {
        JsonNode made = ended("groups|create|--member|1-2023|--member|2-2023|--reviewer|王审核");
        assertThat(made.path("exit").asInt()).isOne();
        assertThat(made.path("err").asText())
                .contains("SQLite", "检索和统计照常")
                .doesNotContain("\tat ")
                .hasLineCount(1);
    }
}
