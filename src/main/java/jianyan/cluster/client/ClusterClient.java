package jianyan.cluster.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/// Speaks to a cluster: one request, one answer as JSON. A node that does not answer is passed over
/// for the next. Thread-safe.
public final class ClusterClient implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final int REFUSED = 400;

    /// What takes no work is answered in a moment; a node that says nothing for so long hangs.
    private static final Duration MOMENT = Duration.ofSeconds(30);

    /// What a node knows by itself. A question waits for it before it can begin, so that a node
    /// that hangs is passed over soon.
    private static final Duration LOOK = Duration.ofSeconds(3);

    /// What moves segments about.
    private static final Duration WORK = Duration.ofMinutes(10);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ClusterAddress address;
    private final NodeConnection connection;
    private final LongAdder moved = new LongAdder();
    private final SilentNodes silent;

    private ClusterClient(ClusterAddress address, NodeConnection connection, SilentNodes silent) {
        this.address = address;
        this.connection = connection;
        this.silent = silent;
    }

    /// Asks nothing yet.
    public static ClusterClient of(ClusterAddress address) {
        SilentNodes silent = new SilentNodes();
        NodeConnection connection =
                new NodeConnection(address.hosts().size(), () -> transport(address, silent));
        return new ClusterClient(address, connection, silent);
    }

    private static OpenSearchTransport transport(ClusterAddress address, SilentNodes silent) {
        HttpHost[] hosts =
                address.hosts().stream()
                        .map(host -> new HttpHost(host.getScheme(), host.getHost(), host.getPort()))
                        .toArray(HttpHost[]::new);
        ApacheHttpClient5TransportBuilder builder =
                ApacheHttpClient5TransportBuilder.builder(hosts);
        if (address.authorization() != null) {
            builder.setDefaultHeaders(
                    new Header[] {new BasicHeader("Authorization", address.authorization())});
        }
        Authority.trust(address.authority(), builder);
        builder.setFailureListener(silent);
        return builder.build();
    }

    /// How many bytes of requests and answers went to and fro, without headers.
    public long movedBytes() {
        return moved.sum();
    }

    /// Those of the nodes that were passed over since a moment of `System.nanoTime()`.
    public List<String> silentSince(long nanos) {
        return silent.since(nanos);
    }

    public ClusterAddress address() {
        return address;
    }

    /// @param body null for none
    /// @throws ClusterException when no node answers, or the answer is a refusal
    public JsonNode ask(String method, String path, @Nullable Object body) {
        return ask(method, path, body, MOMENT);
    }

    /// The same of what a node can tell without work.
    public JsonNode look(String method, String path, @Nullable Object body) {
        return ask(method, path, body, LOOK);
    }

    /// The same of what makes, copies or merges an index.
    public JsonNode work(String method, String path, @Nullable Object body) {
        return ask(method, path, body, WORK);
    }

    /// The same, where it is known how long a node may say nothing before the next is asked.
    public JsonNode ask(String method, String path, @Nullable Object body, Duration silence) {
        Answer answer = send(method, path, body == null ? null : bytes(body), JSON, silence);
        if (answer.status >= REFUSED) {
            throw refused(answer);
        }
        return answer.body;
    }

    /// The same where there may be nothing of that name.
    public Optional<JsonNode> find(String path) {
        Answer answer = send("GET", path, null, JSON, LOOK);
        if (answer.status == Refused.NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.status >= REFUSED) {
            throw refused(answer);
        }
        return Optional.of(answer.body);
    }

    /// Many small requests in one.
    ///
    /// @param lines each a JSON object
    public JsonNode many(String path, List<String> lines) {
        byte[] body = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Answer answer = send("POST", path, body, LINES, WORK);
        if (answer.status >= REFUSED) {
            throw refused(answer);
        }
        return answer.body;
    }

    private record Answer(int status, JsonNode body) {}

    /// An account that may not and a cluster that will not have the same status, and the library
    /// keeps to itself what was said: so the cluster is asked whether it will.
    private ClusterException refused(Answer answer) {
        if (answer.status == Refused.FORBIDDEN) {
            Answer state = send("GET", "/_cluster/state/blocks", null, JSON, LOOK);
            Optional<ClusterException> blocked = Refused.blocked(state.body);
            if (blocked.isPresent()) {
                return blocked.get();
            }
        }
        return Refused.of(answer.status, answer.body);
    }

    private Answer send(
            String method, String path, byte @Nullable [] body, String type, Duration silence) {
        String[] parts = path.split("\\?", 2);
        Map<String, String> parameters = parts.length == 1 ? Map.of() : PathParameters.of(parts[1]);
        try (Response response =
                connection.execute(
                        Requests.create(
                                method,
                                parts[0],
                                List.of(),
                                parameters,
                                body == null ? null : Body.from(body, type)),
                        silence)) {
            byte[] answered = response.getBody().map(Body::bodyAsBytes).orElse(new byte[0]);
            moved.add((body == null ? 0 : body.length) + answered.length);
            return new Answer(response.getStatus(), tree(answered));
        } catch (ResponseException everywhere) {
            return new Answer(everywhere.status(), told(everywhere));
        } catch (IOException unreachable) {
            // The library keeps the status of these two to itself.
            String message = String.valueOf(unreachable.getMessage());
            if (message.contains("Unauthorized access")) {
                return new Answer(Refused.UNAUTHORISED, MissingNode.getInstance());
            }
            if (message.contains("Forbidden access")) {
                return new Answer(Refused.FORBIDDEN, MissingNode.getInstance());
            }
            throw Unreachable.of(address, unreachable, silence);
        }
    }

    /// What a node said that every other node says as well; it stands behind the line that names
    /// the request.
    private static JsonNode told(ResponseException refused) {
        String message = String.valueOf(refused.getMessage());
        return tree(message.substring(message.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(bytes);
        } catch (IOException text) {
            return MAPPER.createObjectNode()
                    .put("error", new String(bytes, StandardCharsets.UTF_8));
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
