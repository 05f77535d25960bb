package jianyan.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.transport.Endpoint;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;

/// What becomes of a question when the threads that carry it are no more.
final class NodeConnectionTest {
    private static final Request REQUEST = Requests.create("GET", "/", List.of(), Map.of(), null);

    private final List<Transport> opened = new ArrayList<>();

    @Test
    void aQuestionThatNobodyCarriesEndsAndTheNextGoesAnotherWay() throws IOException {
        try (NodeConnection connection = connection(new CompletableFuture<>())) {
            assertThatThrownBy(() -> connection.execute(REQUEST, Duration.ofMillis(1)))
                    .isInstanceOf(SocketTimeoutException.class);

            assertThat(opened).extracting(way -> way.closed).containsExactly(true, false);
        }
        assertThat(opened).extracting(way -> way.closed).containsExactly(true, true);
    }

    @Test
    void aWayThatWasShutIsLeft() throws IOException {
        var shut = CompletableFuture.failedFuture(new IllegalStateException("shut down"));
        try (NodeConnection connection = connection(shut)) {
            assertThatThrownBy(() -> connection.execute(REQUEST, Duration.ofSeconds(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("shut down");

            assertThat(opened).extracting(way -> way.closed).containsExactly(true, false);
        }
    }

    @Test
    void aNodeThatDoesNotAnswerIsNoReasonToLeave() throws IOException {
        var refused = CompletableFuture.failedFuture(new IOException("refused"));
        try (NodeConnection connection = connection(refused)) {
            assertThatThrownBy(() -> connection.execute(REQUEST, Duration.ofSeconds(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("refused");

            assertThat(opened).extracting(way -> way.closed).containsExactly(false);
        }
    }

    private NodeConnection connection(CompletableFuture<?> answer) {
        return new NodeConnection(
                1,
                Duration.ZERO,
                () -> {
                    Transport transport = new Transport(answer);
                    opened.add(transport);
                    return transport;
                });
    }

    /// Answers as it is told to.
    private static final class Transport implements OpenSearchTransport {
        private final CompletableFuture<?> answer;
        private boolean closed;

        Transport(CompletableFuture<?> answer) {
            this.answer = answer;
        }

        @Override
        public <Q, A, E> A performRequest(
                Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options)
                throws IOException {
            try {
                return performRequestAsync(request, endpoint, options).join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw failed;
            }
        }

        @Override
        @SuppressWarnings("unchecked") // Nobody reads an answer here.
        public <Q, A, E> CompletableFuture<A> performRequestAsync(
                Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options) {
            return (CompletableFuture<A>) answer;
        }

        @Override
        public JsonpMapper jsonpMapper() {
            return new JacksonJsonpMapper();
        }

        @Override
        public TransportOptions options() {
            return ApacheHttpClient5Options.DEFAULT;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
