package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.access.audit.AuditLog;
import jianyan.engine.Engine;
import jianyan.http.access.AccessOptions;
import jianyan.http.route.Running;
import jianyan.question.BuildState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What whoever watches over a server asks of it, and the board and rules that are shipped for
/// that.
final class MonitoringTest {
    private static final Path FILES = Path.of("src/site/resources/monitoring");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:jianyan|http_server|jvm|process)_[a-z_]+");

    @TempDir private Path folder;

    /// A process in some state.
    private record State(BuildState build, Optional<String> trouble, Path folder)
            implements Running {
        @Override
        public boolean rebuild() {
            return true;
        }
    }

    private Asker asker(
            Optional<Engine> engine, BuildState build, String trouble, AccessOptions who) {
        return new Asker(
                engine,
                new State(
                        build, trouble.isEmpty() ? Optional.empty() : Optional.of(trouble), folder),
                who);
    }

    private String readiness(BuildState build, String trouble, AccessOptions who) {
        try (Asker asker = asker(Optional.of(new FakeEngine()), build, trouble, who)) {
            Asker.Reply reply = asker.get("/readyz");
            return reply.status()
                    + " "
                    + reply.tree().path("status").asText()
                    + reply.tree().path("reasons")
                    + reply.tree().path("code").asText();
        }
    }

    @Test
    void saysReadyBuildingDegradedAndCorrupt() throws IOException {
        BuildState building = new BuildState(true, 3, 1, 1);
        assertThat(readiness(BuildState.IDLE, "", AccessOptions.OPEN)).isEqualTo("200 ready[]");
        assertThat(readiness(building, "", AccessOptions.OPEN)).isEqualTo("200 building[]");
        assertThat(readiness(building, "index-unreadable", AccessOptions.OPEN))
                .isEqualTo("200 degraded[\"index-unreadable\"]");
        assertThat(readiness(BuildState.IDLE, "index-corrupt", AccessOptions.OPEN))
                .isEqualTo("503 503index-corrupt");
        Path blocked = Files.writeString(folder.resolve("file"), "");
        assertThat(
                        readiness(
                                BuildState.IDLE,
                                "",
                                AccessOptions.OPEN.recorded(
                                        new AuditLog(blocked, Clock.systemUTC()))))
                .isEqualTo("200 degraded[\"audit-unavailable\"]");
        try (Asker asker = asker(Optional.empty(), building, "", AccessOptions.OPEN)) {
            assertThat(asker.get("/readyz").tree().path("code").asText())
                    .isEqualTo("index-building");
        }
    }

    @Test
    void aFolderThatIsGoneIsNoLittleDisk() throws IOException {
        Files.delete(folder);
        assertThat(readiness(BuildState.IDLE, "", AccessOptions.OPEN))
                .isEqualTo("200 degraded[\"index-unreadable\"]");
        assertThat(readiness(BuildState.IDLE, "index-unreadable", AccessOptions.OPEN))
                .isEqualTo("200 degraded[\"index-unreadable\"]");
        Files.createDirectory(folder);
    }

    @Test
    void everyNameOnTheBoardAndInTheRulesIsAMetricOfTheServer() throws IOException {
        Set<String> served = new TreeSet<>();
        try (Asker asker =
                asker(Optional.of(new FakeEngine()), BuildState.IDLE, "", AccessOptions.OPEN)) {
            asker.get("/api/v1/status");
            asker.get("/metrics")
                    .text()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> served.add(line.split("[ {]")[0]));
        }
        assertThat(served).contains("jianyan_queue", "jianyan_rejected_total");
        JsonNode board = new ObjectMapper().readTree(FILES.resolve("grafana.json").toFile());
        JsonNode rules = new YAMLMapper().readTree(FILES.resolve("alerts.yaml").toFile());
        List<String> asked = board.findValuesAsText("expr");
        asked.addAll(rules.findValuesAsText("expr"));
        assertThat(asked).hasSizeGreaterThan(20);
        Set<String> named = new TreeSet<>();
        for (String expression : asked) {
            Matcher metric = METRIC.matcher(expression);
            while (metric.find()) {
                named.add(metric.group());
            }
        }
        assertThat(served).containsAll(named);
        // And all that is ours is on the board, but for the number of the generation.
        served.removeIf(name -> !name.startsWith("jianyan_") || name.equals("jianyan_generation"));
        assertThat(named).containsAll(served);
    }
}
