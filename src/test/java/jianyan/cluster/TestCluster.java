package jianyan.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Some OpenSearch nodes with the plugin on this machine, each a process of its own.
public final class TestCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int NOBODY = 65_534;

    /// The node that runs under the agent that forbids what no policy allows, as installed ones do;
    /// its start takes twice as long.
    private static final int GUARDED = 0;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final List<Integer> httpPorts;
    private final List<Integer> transportPorts;
    private final List<@Nullable Process> nodes = new ArrayList<>();

    private TestCluster(int count) throws IOException {
        this.folder = Files.createTempDirectory("jianyan-cluster");
        this.httpPorts = freePorts(count);
        this.transportPorts = freePorts(count);
    }

    /// What has to be done before a cluster can be started here; empty when nothing.
    public static Optional<String> missing() {
        return NodeHome.missing();
    }

    /// Starts as many nodes and waits until they are one cluster.
    public static TestCluster start(int count) throws IOException {
        TestCluster cluster = new TestCluster(count);
        try {
            NodeHome.lay(cluster.folder.resolve("home"));
            for (int node = 0; node < count; node++) {
                cluster.configure(node);
            }
            cluster.giveAway();
            for (int node = 0; node < count; node++) {
                cluster.nodes.add(cluster.launch(node));
            }
            cluster.awaitGreen();
            return cluster;
        } catch (IOException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    public List<URI> addresses() {
        return httpPorts.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    /// Ends a node as a machine that loses its power does.
    public void kill(int node) {
        Process process = nodes.get(node);
        if (process != null) {
            process.destroyForcibly().onExit().join();
            nodes.set(node, null);
        }
    }

    /// Starts a node again once the others know that it was gone: before that they hold what it
    /// held for there.
    public void restart(int node) throws IOException {
        await("");
        nodes.set(node, launch(node));
    }

    /// Waits until every copy of every shard is there.
    public void awaitGreen() throws IOException {
        await("&wait_for_status=green");
    }

    /// @param more what is to hold beside that the running nodes are all
    private void await(String more) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long running = nodes.stream().filter(node -> node != null).count();
        while (System.nanoTime() < end) {
            for (int node = 0; node < nodes.size(); node++) {
                if (nodes.get(node) != null && isSo(node, "wait_for_nodes=" + running + more)) {
                    return;
                }
            }
            pause();
        }
        throw new IOException("not so within " + PATIENCE + ":\n" + missingCopies() + logs());
    }

    private boolean isSo(int node, String what) throws IOException {
        Process process = nodes.get(node);
        if (process != null && !process.isAlive()) {
            throw new IOException("node " + node + " ended:\n" + logs());
        }
        try {
            HttpResponse<String> health = answer(node, "/_cluster/health?timeout=1s&" + what);
            return health.statusCode() == 200 && health.body().contains("\"timed_out\":false");
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Which copies are not there and why, as the first node says that answers.
    private String missingCopies() {
        for (int node = 0; node < nodes.size(); node++) {
            String shards =
                    said(
                            node,
                            "/_cat/shards?v&h=index,shard,prirep,state,node,unassigned.reason&s=state:desc");
            if (!shards.isEmpty()) {
                return shards + said(node, "/_cluster/allocation/explain?pretty");
            }
        }
        return "no node answers\n";
    }

    /// Empty where the node says nothing.
    private String said(int node, String path) {
        try {
            return answer(node, path).body() + "\n";
        } catch (IOException silent) {
            return "";
        }
    }

    private HttpResponse<String> answer(int node, String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(addresses().get(node).resolve(path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private void configure(int node) throws IOException {
        Path own = folder.resolve("n" + node);
        for (String part : List.of("config", "data", "tmp", "logs")) {
            Files.createDirectories(own.resolve(part));
        }
        Files.writeString(
                own.resolve("config/opensearch.yml"),
                """
                cluster.name: jianyan-test
                node.name: n%d
                path.data: %s
                path.logs: %s
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                discovery.seed_hosts: [%s]
                cluster.initial_cluster_manager_nodes: [%s]
                cluster.routing.allocation.disk.threshold_enabled: false
                search.concurrent_segment_search.mode: all
                """
                        .formatted(
                                node,
                                own.resolve("data"),
                                own.resolve("logs"),
                                httpPorts.get(node),
                                transportPorts.get(node),
                                transportPorts.stream()
                                        .map(port -> "\"127.0.0.1:" + port + "\"")
                                        .collect(Collectors.joining(",")),
                                IntStream.range(0, httpPorts.size())
                                        .mapToObj(n -> "n" + n)
                                        .collect(Collectors.joining(","))));
        Files.writeString(
                own.resolve("config/log4j2.properties"),
                """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
                rootLogger.level = info
                rootLogger.appenderRef.console.ref = console
                """);
    }

    /// A node refuses to run as root.
    private void giveAway() throws IOException {
        if (isRoot()) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.toList()) {
                    Files.setAttribute(one, "unix:uid", NOBODY);
                }
            }
            Files.setAttribute(folder, "unix:mode", 0_040_755);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    private Process launch(int node) throws IOException {
        Path own = folder.resolve("n" + node);
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (node == GUARDED) {
            command.add("-javaagent:" + NodeHome.agent(folder.resolve("home")));
        }
        command.addAll(
                List.of(
                        "-Xms512m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + own.resolve("tmp"),
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dopensearch.path.home=" + folder.resolve("home"),
                        "-Dopensearch.path.conf=" + own.resolve("config"),
                        "-Dopensearch.distribution.type=tar",
                        "-Dopensearch.bundled_jdk=false",
                        "-Dlog4j2.disable.jmx=true",
                        "-cp",
                        "lib/*",
                        "org.opensearch.bootstrap.OpenSearch"));
        return new ProcessBuilder(command)
                .directory(folder.resolve("home").toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(own.resolve("logs/out.log").toFile()))
                .start();
    }

    /// The last lines of what each node says.
    public String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int node = 0; node < httpPorts.size(); node++) {
            Path log = folder.resolve("n" + node).resolve("logs/out.log");
            if (Files.exists(log)) {
                List<String> lines = Files.readAllLines(log);
                all.append("n").append(node).append(":\n");
                lines.subList(Math.max(0, lines.size() - 30), lines.size())
                        .forEach(line -> all.append(line).append('\n'));
            }
        }
        return all.toString();
    }

    private static List<Integer> freePorts(int count) throws IOException {
        ServerSocket[] open = new ServerSocket[count];
        try {
            for (int i = 0; i < count; i++) {
                open[i] = new ServerSocket(0);
            }
            return Arrays.stream(open).map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : open) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (int node = 0; node < nodes.size(); node++) {
            kill(node);
        }
        http.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(TestCluster::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
