package jianyan.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What an OpenSearch distribution holds, put together of Maven artefacts, with the plugin in it.
final class NodeHome {
    private static final Path JARS = Path.of("target", "opensearch-node");
    private static final Path PLUGIN = Path.of("target", "jianyan-opensearch.zip");

    private static final List<String> TRANSPORT =
            List.of("transport-netty4-client-", "opensearch-netty4-", "netty-");
    private static final List<String> AGENT = List.of("opensearch-agent-3", "byte-buddy");

    /// The agent loads it beside itself; a node without the agent looks for it, too.
    private static final String SHARED = "opensearch-agent-bootstrap-";

    /// Natives of other platforms, for a protocol that no node here speaks.
    private static final String UNUSED = "netty-codec-native-quic";

    private NodeHome() {}

    /// What has to be done before nodes can be started here; empty when nothing.
    static Optional<String> missing() {
        if (!Files.isDirectory(JARS)) {
            return Optional.of(
                    "no nodes: mvn -f src/test/opensearch/pom.xml dependency:copy-dependencies"
                            + " -DincludeScope=runtime -DoutputDirectory=../../../"
                            + JARS);
        }
        if (!Files.exists(PLUGIN)) {
            return Optional.of("no plugin: mvn process-classes makes " + PLUGIN);
        }
        return Optional.empty();
    }

    /// Lays a home out in an empty folder.
    static void lay(Path home) throws IOException {
        for (String folder :
                List.of(
                        "lib",
                        "agent",
                        "modules/transport-netty4",
                        "plugins/jianyan-opensearch",
                        "bin",
                        "extensions",
                        "logs")) {
            Files.createDirectories(home.resolve(folder));
        }
        try (Stream<Path> jars = Files.list(JARS)) {
            jars.filter(jar -> !jar.getFileName().toString().startsWith(UNUSED))
                    .forEach(jar ->
                            folders(jar.getFileName().toString())
                                    .forEach(folder -> copy(jar, home.resolve(folder))));
        }
        Files.writeString(
                home.resolve("modules/transport-netty4/plugin-security.policy"),
                """
                grant {
                  permission java.net.SocketPermission "*", "accept,connect,resolve,listen";
                };
                """);
        Files.writeString(
                home.resolve("modules/transport-netty4/plugin-descriptor.properties"),
                """
                description=Netty
                version=3.8.0
                name=transport-netty4
                classname=org.opensearch.transport.Netty4ModulePlugin
                java.version=21
                opensearch.version=3.8.0
                """);
        unpack(home.resolve("plugins/jianyan-opensearch"));
    }

    private static Stream<String> folders(String jar) {
        if (jar.startsWith(SHARED)) {
            return Stream.of("lib", "agent");
        }
        if (AGENT.stream().anyMatch(jar::startsWith)) {
            return Stream.of("agent");
        }
        return Stream.of(
                TRANSPORT.stream().anyMatch(jar::startsWith) ? "modules/transport-netty4" : "lib");
    }

    /// What stands in for the security manager in every installed node.
    ///
    /// @return the agent's jar
    static Path agent(Path home) throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("agent"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(AGENT.getFirst()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path jar, Path folder) {
        try {
            Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(PLUGIN);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }
}
