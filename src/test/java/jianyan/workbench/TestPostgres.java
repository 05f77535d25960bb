package jianyan.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jianyan.files.TemporaryFolder;
import jianyan.workbench.store.PostgresServer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// A server of PostgreSQL for all tests of a process: the one that is installed where Debian puts
/// it, or one out of an artefact on the test class path. It ends with the process.
public final class TestPostgres {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String PACKED = "/postgres-linux-x86_64.txz";
    private static final String USER = "jianyan";
    private static final String PASSWORD = "not-a-secret";
    private static final int NOBODY = 65_534;

    private final Path folder;
    private final int port;
    private final ConcurrentHashMap<Path, String> schemas = new ConcurrentHashMap<>();

    private TestPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    private static final class Holder {
        static final TestPostgres RUNNING = start();
    }

    /// Why none can be started here; empty when one can.
    public static Optional<String> missing() {
        return installed().isPresent() || TestPostgres.class.getResource(PACKED) != null
                ? Optional.empty()
                : Optional.of("no PostgreSQL: install postgresql, or run on Linux x86_64");
    }

    public static TestPostgres running() {
        return Holder.RUNNING;
    }

    /// The decisions that belong to a folder, which lie in a schema of their own.
    public Workbench workbench(Path of) {
        return Workbench.on(server(of), of, Clock.systemUTC());
    }

    public PostgresServer server(Path of) {
        return new PostgresServer(address(of), USER, PASSWORD);
    }

    String address(Path of) {
        String schema =
                schemas.computeIfAbsent(
                        of,
                        first -> {
                            String made = "s" + schemas.size() + "_" + System.nanoTime();
                            execute("create schema " + made);
                            return made;
                        });
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
    }

    void execute(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                                USER,
                                PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Optional<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(each -> Files.exists(each.resolve("bin/initdb"))).findFirst();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static TestPostgres start() {
        try {
            Path folder = Files.createTempDirectory("jianyan-postgres");
            Files.setAttribute(folder, "unix:mode", 0_040_755);
            Path home = installed().orElseGet(() -> unpacked(folder.resolve("home")));
            Path data = Files.createDirectory(folder.resolve("data"));
            if (isRoot()) {
                Files.setAttribute(data, "unix:uid", NOBODY);
            }
            Process initialised =
                    run(
                            folder,
                            home.resolve("bin/initdb").toString(),
                            "--pgdata=" + data,
                            "--username=" + USER,
                            "--auth=trust",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--no-sync");
            if (join(initialised) != 0) {
                throw new IOException(Files.readString(folder.resolve("out.log")));
            }
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            Process server =
                    run(
                            folder,
                            home.resolve("bin/postgres").toString(),
                            "-D",
                            data.toString(),
                            "-p",
                            Integer.toString(port),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "fsync=off");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            TestPostgres started = new TestPostgres(folder, port);
            started.await(server);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void end(Process server, Path folder) {
        server.destroyForcibly().onExit().join();
        try {
            TemporaryFolder.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private void await(Process server) throws IOException {
        for (int attempt = 0; attempt < 600; attempt++) {
            if (!server.isAlive()) {
                throw new IOException(Files.readString(folder.resolve("out.log")));
            }
            try {
                execute("select 1");
                return;
            } catch (IllegalStateException notYet) {
                pause();
            }
        }
        throw new IOException("PostgreSQL does not answer: " + folder);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static int join(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /// It refuses to run as root.
    private static Process run(Path folder, String... command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        whole.addAll(List.of(command));
        return new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    private static Path unpacked(Path home) {
        try (InputStream packed = TestPostgres.class.getResourceAsStream(PACKED);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path file = home.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file);
                        Files.setAttribute(file, "unix:mode", 0_100_000 | entry.getMode() | 0_444);
                    }
                }
            }
            return home;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
