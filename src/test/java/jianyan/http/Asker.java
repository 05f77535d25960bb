package jianyan.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jianyan.engine.Engine;
import jianyan.export.json.Json;
import jianyan.http.access.AccessOptions;
import jianyan.http.route.Intake;
import jianyan.http.route.Running;
import jianyan.question.BuildState;
import jianyan.subcorpora.SubcorporaFile;
import jianyan.workbench.Workbench;

/// A server with the fake engine on a free port, and a client that asks it.
public final class Asker implements AutoCloseable {
    private final JianyanServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Json json = new Json();

    public Asker(Optional<Engine> engine) {
        this(engine, ServerOptions.at("127.0.0.1", 0));
    }

    public Asker(Optional<Engine> engine, ServerOptions options) {
        this(engine, nothingDecided(), options);
    }

    public Asker(Optional<Engine> engine, Workbench workbench) {
        this(engine, workbench, ServerOptions.at("127.0.0.1", 0));
    }

    private Asker(Optional<Engine> engine, Workbench workbench, ServerOptions options) {
        server =
                new JianyanServer(
                        () -> engine,
                        workbench,
                        () -> BuildState.IDLE,
                        options,
                        AccessOptions.OPEN,
                        new SubcorporaFile(savedNames()));
        server.start();
    }

    /// What is kept under names, in a folder of its own for each server.
    private static Path savedNames() {
        try {
            return Files.createTempDirectory("jianyan-names").resolve(SubcorporaFile.NAME);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A workbench in a folder that is not there: it can be read and has nothing in it.
    public static Workbench nothingDecided() {
        return Workbench.beside(Path.of("target", "none"), Clock.systemUTC());
    }

    /// Who may come in is told.
    public Asker(Optional<Engine> engine, Workbench workbench, AccessOptions accesses) {
        server =
                new JianyanServer(
                        () -> engine,
                        workbench,
                        () -> BuildState.IDLE,
                        ServerOptions.at("127.0.0.1", 0),
                        accesses,
                        new SubcorporaFile(Path.of("target", "none", SubcorporaFile.NAME)));
        server.start();
    }

    /// In a process that is in some state.
    public Asker(Optional<Engine> engine, Running running, AccessOptions accesses) {
        server =
                new JianyanServer(
                        () -> engine,
                        nothingDecided(),
                        running,
                        ServerOptions.at("127.0.0.1", 0),
                        accesses,
                        new SubcorporaFile(Path.of("target", "none", SubcorporaFile.NAME)),
                        Intake.CLOSED);
        server.start();
    }

    /// Over the saved selections of a file.
    public Asker(Engine engine, SubcorporaFile subcorpora) {
        this(engine, nothingDecided(), subcorpora);
    }

    /// The same with merge groups that can be decided.
    public Asker(Engine engine, Workbench workbench, SubcorporaFile subcorpora) {
        server =
                new JianyanServer(
                        () -> Optional.of(engine),
                        workbench,
                        () -> BuildState.IDLE,
                        ServerOptions.at("127.0.0.1", 0),
                        AccessOptions.OPEN,
                        subcorpora);
        server.start();
    }

    public record Reply(HttpResponse<byte[]> response, Json json) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode tree() {
            try {
                return json.mapper().readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What comes back for bytes that no client of this JDK would send.
    public String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.port();
    }

    public JianyanServer server() {
        return server;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
