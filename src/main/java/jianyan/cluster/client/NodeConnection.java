package jianyan.cluster.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;

/// The way to the nodes of a cluster. The library waits for its own threads without end, and those
/// die when memory runs out: whoever asks then is told so after a while, and the next goes another
/// way. Thread-safe.
final class NodeConnection implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /// For what is neither connecting nor waiting for a node.
    private static final Duration SPARE = Duration.ofSeconds(5);

    private final int nodes;
    private final Duration spare;
    private final Supplier<OpenSearchTransport> opening;
    private Way way;

    private record Way(OpenSearchTransport transport, OpenSearchGenericClient client) {
        static Way by(OpenSearchTransport transport) {
            return new Way(transport, new OpenSearchGenericClient(transport));
        }
    }

    /// @param nodes how many may be tried, one after another
    /// @param opening of a way to them, which asks nothing yet
    NodeConnection(int nodes, Supplier<OpenSearchTransport> opening) {
        this(nodes, SPARE, opening);
    }

    NodeConnection(int nodes, Duration spare, Supplier<OpenSearchTransport> opening) {
        this.nodes = nodes;
        this.spare = spare;
        this.opening = opening;
        this.way = Way.by(opening.get());
    }

    /// @param silence how long a node may say nothing before the next is asked
    /// @throws IOException when none answers
    Response execute(Request request, Duration silence) throws IOException {
        Way current = way();
        FutureTask<Response> answer =
                new FutureTask<>(() ->
                        current.client.withTransportOptions(waiting(silence)).execute(request));
        Thread.ofVirtual().start(answer);
        Duration longest = silence.plus(CONNECT).multipliedBy(nodes).plus(spare);
        try {
            return answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException stuck) {
            answer.cancel(true);
            leave(current);
            throw new SocketTimeoutException("no answer in " + longest);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreachable) {
                throw unreachable;
            }
            leave(current);
            throw new IOException(failed.getCause());
        }
    }

    private synchronized Way way() {
        return way;
    }

    private synchronized void leave(Way broken) throws IOException {
        if (way.equals(broken)) {
            way = Way.by(opening.get());
            broken.transport.close();
        }
    }

    @SuppressWarnings("deprecation") // What replaces it is of all requests, and of plain ones.
    private static TransportOptions waiting(Duration silence) {
        return ApacheHttpClient5Options.DEFAULT.toBuilder()
                .setRequestConfig(
                        RequestConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECT))
                                .setResponseTimeout(Timeout.of(silence))
                                .build())
                .build();
    }

    @Override
    public void close() throws IOException {
        way().transport.close();
    }
}
