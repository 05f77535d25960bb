package jianyan.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import jianyan.SampleIndex;
import jianyan.cluster.client.ClusterAddress;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.index.Deadline;
import jianyan.index.Round;
import jianyan.index.Snapshot;
import jianyan.index.codec.Codec;
import jianyan.query.TimeBudgetExceededException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How long a node is waited for that took a question and says nothing: as long as the question may
/// take, neither half a minute where it may take two seconds, nor half a minute where it may take
/// five minutes.
final class SilentNodeTest {
    private static final Round<String, Long> QUESTION =
            new Round<>() {
                @Override
                public Long visit(String request, Snapshot shard) {
                    return 1L;
                }

                @Override
                public Long merge(Long one, Long other) {
                    return one + other;
                }

                @Override
                public Codec<String> requests() {
                    return Codec.TEXT;
                }

                @Override
                public Codec<Long> partials() {
                    return Codec.COUNT;
                }
            };

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SilentNodeTest::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /// Whatever is asked but a search.
    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/_search")) {
            return;
        }
        byte[] answer =
                (path.endsWith("point_in_time") ? "{\"pit_id\":\"1\"}" : index())
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private ClusterClient client() {
        return ClusterClient.of(
                new ClusterAddress(
                        List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
                        "jianyan",
                        null,
                        null));
    }

    @Test
    void aNodeThatSaysNothingIsGivenUpSoonAfterTheTimeOfTheQuestion() throws IOException {
        try (ClusterClient client = client()) {
            ClusterGeneration generation = new Generations(client).live().orElseThrow();
            long begun = System.nanoTime();
            Deadline deadline = new Deadline(Duration.ofMillis(100), () -> false);
            ClusterShards shards = new ClusterShards(client, generation, "1", false, deadline);
            assertThatThrownBy(() -> shards.gather(QUESTION, "一句话"))
                    .isInstanceOfSatisfying(
                            ClusterException.class,
                            silent -> assertThat(silent.code()).isEqualTo("cluster-unreachable"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void whoWaitedInVainIsToldOfTheNodeAndNotOfTheTime() {
        Iterator<RuntimeException> failures =
                List.of(
                                new ClusterException("cluster-unreachable", "没有应答", "查看节点"),
                                new TimeBudgetExceededException(Duration.ofMillis(1)))
                        .iterator();
        try (ClusterIndex index = new ClusterIndex(client(), SampleIndex.ANALYSIS, "")) {
            assertThatThrownBy(() ->
                            index.with(
                                    Deadline.NONE,
                                    shards -> {
                                        throw failures.next();
                                    }))
                    .hasMessageContaining("没有应答");
        }
    }

    @Test
    void aQuestionWhoseTimeASilentNodeUsedUpNamesTheNode() {
        // Two of three, so that of two requests to nodes in turn one meets one of them.
        List<URI> nodes =
                List.of(
                        URI.create("http://127.0.0.1:1"),
                        URI.create("http://127.0.0.1:2"),
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        ClusterAddress address = new ClusterAddress(nodes, "jianyan", null, null);
        try (ClusterIndex index =
                new ClusterIndex(ClusterClient.of(address), SampleIndex.ANALYSIS, "")) {
            assertThatThrownBy(() ->
                            index.with(
                                    Deadline.NONE,
                                    shards -> {
                                        throw new TimeBudgetExceededException(Duration.ofMillis(1));
                                    }))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("没有应答（http://127.0.0.1:");
        }
    }

    @Test
    void aQuestionThatMayTakeMinutesIsWaitedForAsLong() {
        assertThat(ClusterShards.silence(new Deadline(Duration.ofMinutes(1), () -> false)))
                .isGreaterThan(Duration.ofMinutes(1));
    }

    private static String index() {
        return "{\"jianyan-000001\":{\"mappings\":{\"_meta\":{\"jianyan\":{\"rules\":\"%s\",\"built\":1}}},"
                        .formatted(Rules.fingerprint(SampleIndex.ANALYSIS))
                + "\"settings\":{\"index\":{\"number_of_shards\":\"1\"}}}}";
    }
}
