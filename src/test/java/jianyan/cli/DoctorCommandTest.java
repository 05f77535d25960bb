package jianyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jianyan.cli.Shell.Ended;
import jianyan.export.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody of an IT office sees who looks at the machine before and after.
final class DoctorCommandTest {
    @TempDir private Path home;

    @Test
    void looksAtEverythingAndProvesThatNothingGoesOut() throws IOException {
        JsonNode answer = json(new Shell(home).withIndex().run("doctor", "--json", "--port", "0"));
        assertThat(answer.path("well").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("findings").findValuesAsText("check"))
                .containsExactly(
                        "processor",
                        "memory",
                        "glibc",
                        "page-size",
                        "java",
                        "fonts",
                        "locale",
                        "time-zone",
                        "port",
                        "disk",
                        "index",
                        "workbench",
                        "onnx",
                        "sqlite",
                        "metadata",
                        "answers",
                        "outbound");
        assertThat(message(answer, "index")).contains("第 1 代", "4 份文档");
        assertThat(message(answer, "outbound")).contains("没有对外连接");
        assertThat(answer.path("findings").findValuesAsText("level"))
                .allMatch(level -> level.equals("good") || level.equals("note"));
    }

    @Test
    void aDamagedIndexAndAPortThatIsTakenAreFaultsWithWhatToDo() throws IOException {
        Shell shell = new Shell(home).withIndex();
        try (Stream<Path> files = Files.list(home.resolve("index"))) {
            Path segment = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().get();
            byte[] bytes = Files.readAllBytes(segment);
            bytes[bytes.length / 2] ^= 1;
            Files.write(segment, bytes);
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = shell.run("doctor", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.out())
                    .contains("有错  index", "索引已损坏", "index --repair")
                    .contains("有错  port", "--port")
                    .contains("有 2 处要先解决");
        }
    }

    @Test
    void anEmptyMachineIsTold() {
        Ended ended = new Shell(home).run("doctor", "--port", "0");
        assertThat(ended.exit()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("还没有索引", "jianyan index").contains("可以使用");
    }

    private static String message(JsonNode answer, String check) {
        for (JsonNode finding : answer.path("findings")) {
            if (finding.path("check").asText().equals(check)) {
                return finding.path("message").asText();
            }
        }
        throw new AssertionError("no finding on " + check);
    }

    private static JsonNode json(Ended ended) throws IOException {
        return new Json().mapper().readTree(ended.out());
    }
}
