package jianyan.evaluation.comparison;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One node of OpenSearch on this machine.
final class OpenSearchNode implements AutoCloseable {
    private static final int NOBODY = 65_534;
    private static final String HEAP = "1g";

    private final LocalProcess process;
    private final URI address;

    private OpenSearchNode(LocalProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// Starts a node and waits until it answers.
    ///
    /// @param folder empty; home, data and logs go there
    static OpenSearchNode start(Path jars, Path folder, HttpClient http)
            throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        OpenSearchHome.lay(jars, home);
        int port = LocalProcess.freePort();
        configure(folder, port, LocalProcess.freePort());
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name", "").equals("root")) {
            // A node refuses to run as root.
            giveAway(folder);
            command.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(
                List.of(
                        LocalProcess.java(),
                        "-Xms" + HEAP,
                        "-Xmx" + HEAP,
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dopensearch.path.home=" + home,
                        "-Dopensearch.path.conf=" + folder.resolve("config"),
                        "-Dopensearch.distribution.type=tar",
                        "-Dopensearch.bundled_jdk=false",
                        "-Dlog4j2.disable.jmx=true",
                        "-cp",
                        "lib/*",
                        "org.opensearch.bootstrap.OpenSearch"));
        URI address = URI.create("http://127.0.0.1:" + port);
        LocalProcess process = LocalProcess.start(command, home, folder.resolve("node.log"));
        try {
            process.await(
                    address.resolve("/_cluster/health?wait_for_status=green&timeout=1s"), http);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            process.close();
            throw failed;
        }
        return new OpenSearchNode(process, address);
    }

    double processorSeconds() {
        return process.processorSeconds();
    }

    URI address() {
        return address;
    }

    private static void configure(Path folder, int http, int transport) throws IOException {
        for (String part : List.of("config", "data", "tmp", "logs")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(
                folder.resolve("config/opensearch.yml"),
                """
                cluster.name: comparison
                node.name: n1
                path.data: %s
                path.logs: %s
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                discovery.type: single-node
                cluster.routing.allocation.disk.threshold_enabled: false
                """
                        .formatted(
                                folder.resolve("data"), folder.resolve("logs"), http, transport));
        Files.writeString(
                folder.resolve("config/log4j2.properties"),
                """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
                rootLogger.level = warn
                rootLogger.appenderRef.console.ref = console
                """);
    }

    private static void giveAway(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Files.setAttribute(one, "unix:uid", NOBODY);
            }
        }
        Files.setAttribute(folder, "unix:mode", 0_040_755);
    }

    @Override
    public void close() {
        process.close();
    }
}
