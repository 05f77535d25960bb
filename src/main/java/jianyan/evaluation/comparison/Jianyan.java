package jianyan.evaluation.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jianyan.files.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/// This program, as its users start it: `index` is a process that reads the files, `serve` another.
final class Jianyan implements Contender {
    private static final String HEAP = "-Xmx1g";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path corpus;
    private final Path folder;
    private final HttpClient http;
    private @Nullable LocalProcess server;
    private URI address = URI.create("http://127.0.0.1");

    /// @param folder where its index and what it says go
    Jianyan(Path corpus, Path folder, HttpClient http) throws IOException {
        this.corpus = corpus.toAbsolutePath();
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        this.http = http;
    }

    @Override
    public String name() {
        return "Jianyan";
    }

    @Override
    public Took build() throws IOException, InterruptedException {
        close();
        if (Files.exists(index())) {
            TemporaryFolder.delete(index());
        }
        long start = System.nanoTime();
        LocalProcess building = run("index", List.of("-XX:+UseSerialGC"), List.of());
        double processor = building.finish();
        return new Took((System.nanoTime() - start) / 1e9, processor);
    }

    @Override
    public long indexBytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(index())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    @Override
    public void serve() throws IOException, InterruptedException {
        int port = LocalProcess.freePort();
        address = URI.create("http://127.0.0.1:" + port);
        LocalProcess started =
                run(
                        "serve",
                        List.of(),
                        List.of("--port", String.valueOf(port), "--no-vectors", "--no-open"));
        server = started;
        started.await(address.resolve("/readyz"), http);
    }

    private LocalProcess run(String command, List<String> options, List<String> arguments)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(LocalProcess.java(), HEAP));
        line.addAll(options);
        line.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "jianyan.launch.Launcher",
                        command,
                        "--corpus",
                        corpus.toString(),
                        "--index",
                        index().toString()));
        line.addAll(arguments);
        return LocalProcess.start(line, folder, folder.resolve(command + ".log"));
    }

    private Path index() {
        return folder.resolve("index");
    }

    @Override
    public HttpRequest request(DrawnQuestion draw) {
        return switch (draw.shape()) {
            case ONE_WORD, TWO_WORDS, FACETS -> search(String.join(" ", draw.words()), "");
            case FILTERED ->
                    search(
                            String.join(" ", draw.words()),
                            draw.district().isEmpty()
                                    ? ""
                                    : "&district=" + encoded(draw.district()));
            case PHRASE -> search("\"" + draw.words().getFirst() + "\"", "");
            case SIMILAR ->
                    HttpRequest.newBuilder(address.resolve("/api/v1/similar"))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            JSON.createObjectNode()
                                                    .put("title", draw.words().getFirst())
                                                    .put("text", draw.words().getLast())
                                                    .toString()))
                            .build();
        };
    }

    private HttpRequest search(String query, String filter) {
        return HttpRequest.newBuilder(
                        address.resolve("/api/v1/search?q=" + encoded(query) + filter))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
