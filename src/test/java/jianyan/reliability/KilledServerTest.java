package jianyan.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.engine.Engine;
import jianyan.engine.LocalEngine;
import jianyan.files.TemporaryFolder;
import jianyan.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed under five writers has kept every change that it acknowledged.
@Timeout(300)
final class KilledServerTest {
    private static final int WRITERS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    @Test
    void keepsEveryAcknowledgedChangeSeed7() throws Exception {
        Counts counts = run(folder, 2, 7);
        assertThat(counts.acknowledged).isPositive();
    }

    /// Arguments: kills, the seed.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("jianyan-kill");
        ByHand.say(run(folder, Integer.parseInt(arguments[0]), Long.parseLong(arguments[1])));
        TemporaryFolder.delete(folder);
    }

    /// @param acknowledged changes, each of which was found again
    record Counts(int kills, int acknowledged) {}

    static Counts run(Path folder, int kills, long seed) throws Exception {
        Random random = new Random(seed);
        Path corpus = Corpora.write(folder.resolve("corpus"), 12, seed);
        Path index = folder.resolve("index");
        Answers.build(index, corpus);
        Workbench workbench = Workbench.beside(index, Clock.systemUTC());
        List<String> ids = new ArrayList<>();
        try (Engine engine = LocalEngine.open(index, SampleIndex.ANALYSIS)) {
            for (int file = 0; file < 12; file++) {
                ids.add("p" + file + ".txt");
            }
            for (int writer = 0; writer < WRITERS; writer++) {
                workbench.create(
                        "王审核", ids.subList(2 * writer, 2 * writer + 2), null, null, engine);
            }
        }
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kill = 0; kill < kills; kill++) {
            writeAndKill(corpus, index, 100 + random.nextInt(1200), kill, acknowledged);
            Set<String> kept = ConcurrentHashMap.newKeySet();
            workbench
                    .groups()
                    .all()
                    .forEach(
                            group -> group.comments().forEach(comment -> kept.add(comment.text())));
            assertThat(kept).as("kill %d of seed %d", kill, seed).containsAll(acknowledged);
            workbench.verify();
        }
        return new Counts(kills, acknowledged.size());
    }

    private static void writeAndKill(
            Path corpus, Path index, long afterMillis, int kill, Set<String> acknowledged)
            throws IOException, InterruptedException {
        Process server =
                Child.of(
                                "serve",
                                "--port",
                                "0",
                                "--corpus",
                                corpus.toString(),
                                "--index",
                                index.toString())
                        .redirectOutput(ProcessBuilder.Redirect.PIPE)
                        .start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String ready = said.readLine();
            while (ready != null && !ready.contains("http://")) {
                ready = said.readLine();
            }
            assertThat(ready).as("the server's address").isNotNull();
            URI address = URI.create(ready.substring(ready.indexOf("http://")).strip());
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int group = writer + 1;
                writers.add(
                        Thread.ofVirtual().start(() -> write(address, group, kill, acknowledged)));
            }
            int before = acknowledged.size();
            while (acknowledged.size() == before && writers.stream().anyMatch(Thread::isAlive)) {
                Thread.sleep(5);
            }
            Thread.sleep(afterMillis);
            server.toHandle().destroyForcibly();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        server.waitFor();
    }

    /// Comments until nobody answers any more.
    private static void write(URI server, int group, int kill, Set<String> acknowledged) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int change = 0; ; change++) {
                String text = "第 " + kill + " 次 组 " + group + " 第 " + change + " 句";
                JsonNode now =
                        JSON.readTree(
                                client.send(
                                                HttpRequest.newBuilder(
                                                                server.resolve(
                                                                        "/api/v1/groups/" + group))
                                                        .build(),
                                                HttpResponse.BodyHandlers.ofByteArray())
                                        .body());
                HttpResponse<byte[]> answer =
                        client.send(
                                comment(server, group, now.path("version").asInt(), text),
                                HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    acknowledged.add(text);
                } else {
                    throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static HttpRequest comment(URI server, int group, int version, String text)
            throws IOException {
        return HttpRequest.newBuilder(server.resolve("/api/v1/groups/" + group + "/comment"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofByteArray(
                                JSON.writeValueAsBytes(
                                        Map.of(
                                                "version",
                                                version,
                                                "text",
                                                text,
                                                "reviewer",
                                                "王审核"))))
                .build();
    }
}
