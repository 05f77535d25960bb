package jianyan.evaluation.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One node of OpenSearch. Its documents are ready as bulk requests before the clock starts, and
/// two clients send them; the node itself is warm, which is in its favour.
final class OpenSearch implements Contender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 2;

    private final OpenSearchNode node;
    private final List<byte[]> bulks;
    private final HttpClient http;

    OpenSearch(OpenSearchNode node, List<byte[]> bulks, HttpClient http) {
        this.node = node;
        this.bulks = List.copyOf(bulks);
        this.http = http;
    }

    @Override
    public String name() {
        return "OpenSearch " + OpenSearchHome.VERSION;
    }

    @Override
    public Took build() throws IOException, InterruptedException {
        send("DELETE", "/documents?ignore_unavailable=true", BodyPublishers.noBody());
        send("PUT", "/documents", BodyPublishers.ofString(OpenSearchIndex.settings()));
        double before = node.processorSeconds();
        long start = System.nanoTime();
        List<Future<JsonNode>> sent = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (byte[] bulk : bulks) {
                sent.add(
                        clients.submit(() ->
                                send(
                                        "POST",
                                        "/documents/_bulk?filter_path=errors",
                                        BodyPublishers.ofByteArray(bulk))));
            }
        }
        for (Future<JsonNode> one : sent) {
            if (answer(one).path("errors").asBoolean(true)) {
                throw new IOException("OpenSearch refused documents of a bulk request");
            }
        }
        send("POST", "/documents/_refresh", BodyPublishers.noBody());
        send("POST", "/documents/_flush?wait_if_ongoing=true", BodyPublishers.noBody());
        return new Took((System.nanoTime() - start) / 1e9, node.processorSeconds() - before);
    }

    private static JsonNode answer(Future<JsonNode> sent) throws IOException, InterruptedException {
        try {
            return sent.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    @Override
    public long indexBytes() throws IOException, InterruptedException {
        return send("GET", "/documents/_stats/store", BodyPublishers.noBody())
                .at("/_all/primaries/store/size_in_bytes")
                .asLong();
    }

    /// It does already.
    @Override
    public void serve() {}

    @Override
    public HttpRequest request(DrawnQuestion draw) {
        try {
            return request(
                    "POST",
                    "/documents/_search",
                    BodyPublishers.ofByteArray(
                            JSON.writeValueAsBytes(OpenSearchQueries.body(draw))));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(node.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
    }

    private JsonNode send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpResponse<String> said = http.send(request(method, path, body), BodyHandlers.ofString());
        if (said.statusCode() != 200) {
            throw new IOException("OpenSearch: " + path + ": " + said.body());
        }
        return JSON.readTree(said.body());
    }

    @Override
    public void close() {
        node.close();
    }
}
