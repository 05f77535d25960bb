package jianyan.evaluation.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What an OpenSearch distribution holds, put together of Maven artefacts.
final class OpenSearchHome {
    static final String VERSION = "3.8.0";

    /// Natives of other platforms, for a protocol that is not spoken here.
    private static final String UNUSED = "netty-codec-native-quic";

    /// A folder of jars with a class loader of its own.
    private record Part(String folder, String plugin, List<String> jars) {
        String name() {
            return folder.substring(folder.indexOf('/') + 1);
        }

        boolean holds(String jar) {
            return jars.stream().anyMatch(jar::startsWith);
        }
    }

    private static final List<Part> PARTS =
            List.of(
                    new Part(
                            "modules/transport-netty4",
                            "org.opensearch.transport.Netty4ModulePlugin",
                            List.of("transport-netty4-client-", "opensearch-netty4-", "netty-")),
                    new Part(
                            "modules/analysis-common",
                            "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
                            List.of("analysis-common-")),
                    new Part(
                            "plugins/analysis-smartcn",
                            "org.opensearch.plugin.analysis.smartcn.AnalysisSmartChinesePlugin",
                            List.of("analysis-smartcn-", "lucene-analysis-smartcn-")));

    private OpenSearchHome() {}

    /// Fetches the jars with Maven, once.
    ///
    /// @throws IOException when they are not there and Maven cannot fetch them
    static void fetch(Path jars) throws IOException, InterruptedException {
        if (Files.isDirectory(jars)) {
            return;
        }
        Path project = Files.createDirectories(jars.resolveSibling("maven"));
        try (InputStream pom =
                Objects.requireNonNull(OpenSearchHome.class.getResourceAsStream("pom.xml"))) {
            Files.write(project.resolve("pom.xml"), pom.readAllBytes());
        }
        Path fetched = project.resolve("jars");
        LocalProcess.start(
                        List.of(
                                "mvn",
                                "-B",
                                "-q",
                                "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies",
                                "-DincludeScope=runtime",
                                "-DoutputDirectory=" + fetched),
                        project,
                        project.resolve("maven.log"))
                .finish();
        Files.move(fetched, jars);
    }

    /// Lays a home out in an empty folder.
    static void lay(Path jars, Path home) throws IOException {
        for (String folder : List.of("lib", "bin", "extensions", "logs")) {
            Files.createDirectories(home.resolve(folder));
        }
        for (Part part : PARTS) {
            Path folder = Files.createDirectories(home.resolve(part.folder));
            Files.writeString(
                    folder.resolve("plugin-descriptor.properties"),
                    """
                    description=%1$s
                    version=%2$s
                    name=%1$s
                    classname=%3$s
                    java.version=21
                    opensearch.version=%2$s
                    """
                            .formatted(part.name(), VERSION, part.plugin));
        }
        try (Stream<Path> all = Files.list(jars)) {
            for (Path jar : all.toList()) {
                String name = jar.getFileName().toString();
                if (!name.startsWith(UNUSED)) {
                    Files.copy(jar, home.resolve(folder(name)).resolve(name));
                }
            }
        }
    }

    private static String folder(String jar) {
        return PARTS.stream()
                .filter(part -> part.holds(jar))
                .map(Part::folder)
                .findFirst()
                .orElse("lib");
    }
}
