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
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jianyan.SampleIndex;
import jianyan.cluster.client.ClusterAddress;
import jianyan.cluster.client.ClusterClient;
import jianyan.cluster.client.ClusterException;
import jianyan.index.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people are told when a cluster refuses: a server stands in for one, for what cannot be had
/// here (accounts, a full disk, nodes without the plugin).
final class ClusterRefusalsTest {
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private volatile int status = 200;
    private volatile String body = "{}";

    /// What is asked after a refusal, to tell an account that may not from a cluster that will not.
    private volatile String state = "{}";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.set(exchange.getRequestURI().toString());
                    authorization.set(
                            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                    answer(exchange, status, body);
                });
        server.createContext("/_cluster/state/blocks", exchange -> answer(exchange, 200, state));
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ClusterAddress address() {
        return new ClusterAddress(
                List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())),
                "jianyan",
                "Basic c2VjcmV0",
                null);
    }

    private void ask() {
        try (ClusterIndex index =
                new ClusterIndex(ClusterClient.of(address()), SampleIndex.ANALYSIS, "")) {
            index.with(Deadline.NONE, shards -> shards.generation());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"error\":\"Unauthorized\"} | cluster-forbidden",
                "403 | {\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions\"}} | cluster-forbidden",
                "404 | {\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no such index\"}} | cluster-index-missing",
                "400 | {\"error\":{\"type\":\"parsing_exception\",\"reason\":\"Unknown aggregation type [jianyan]\"}} | cluster-without-plugin",
                "400 | {\"error\":{\"type\":\"mapper_parsing_exception\",\"reason\":\"No handler for type [jianyan_document]\"}} | cluster-without-plugin",
                "429 | {\"error\":{\"type\":\"circuit_breaking_exception\",\"reason\":\"Data too large\"}} | cluster-busy",
                "429 | {\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"index blocked: disk usage exceeded flood-stage watermark\"}} | cluster-disk-full",
                "500 | {\"error\":{\"type\":\"i_o_exception\",\"reason\":\"No space left on device\"}} | cluster-disk-full",
                "500 | {\"error\":{\"type\":\"master_not_discovered_exception\",\"reason\":\"null\"}} | cluster-failing",
                "400 | {\"error\":{\"type\":\"some_exception\",\"reason\":\"whatever\"}} | cluster-refused",
            })
    void everyRefusalSaysWhatIsWrongAndWhatToDo(int refused, String said, String code) {
        status = refused;
        body = said;
        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        failed -> {
                            assertThat(failed.code()).isEqualTo(code);
                            assertThat(failed.remedy()).isNotBlank();
                        });
        assertThat(asked.get()).startsWith("/jianyan");
    }

    @Test
    void aClusterThatMakesNoIndexIsNotTakenForAnAccountThatMayNot() {
        status = 403;
        state =
                "{\"blocks\":{\"global\":{\"10\":{\"description\":\"cluster create-index blocked (api)\"}}}}";
        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        failed -> assertThat(failed.code()).isEqualTo("cluster-disk-full"))
                .hasMessageContaining("cluster create-index blocked");
    }

    @Test
    void aShardWithoutACopyIsSaidThoughTheClusterGivesNoReason() {
        status = 503;
        body = "{\"error\":{\"type\":\"search_phase_execution_exception\",\"reason\":\"\"}}";
        assertThatThrownBy(this::ask).hasMessageEndingWith("有分片没有可用的副本");
    }

    @Test
    void anIndexOfAnotherVersionIsNotAsked() {
        body =
                "{\"jianyan-000001\":{\"mappings\":{\"_meta\":{\"jianyan\":{\"rules\":\"1.1.old\",\"built\":1}}},"
                        + "\"settings\":{\"index\":{\"number_of_shards\":\"1\"}}}}";
        assertThatThrownBy(this::ask)
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("1.1.old");
    }

    @Test
    void whoAsksIsToldToTheClusterAndToNobodyElse() {
        status = 401;
        assertThatThrownBy(this::ask)
                .satisfies(refused ->
                        assertThat(refused.getMessage() + refused).doesNotContain("c2VjcmV0"));
        assertThat(authorization.get()).isEqualTo("Basic c2VjcmV0");
        assertThat(address().toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void aClusterThatDoesNotAnswerIsSaidToBeOutOfReach() {
        server.stop(0);
        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        failed -> assertThat(failed.code()).isEqualTo("cluster-unreachable"));
    }
}
