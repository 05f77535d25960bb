package jianyan.evaluation.comparison;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that a comparison starts and ends, with what it says in a file.
final class LocalProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LAST_LINES = 20;

    private final Process process;
    private final Path log;

    private LocalProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static LocalProcess start(List<String> command, Path folder, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        return new LocalProcess(builder.start(), log);
    }

    /// Waits for its end.
    ///
    /// @return the processor time it took, as it was told last before it ended
    /// @throws IOException when it failed
    double finish() throws IOException, InterruptedException {
        double seconds = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            seconds = Math.max(seconds, processorSeconds());
        }
        if (process.exitValue() != 0) {
            throw failed();
        }
        return seconds;
    }

    /// The processor time it took so far; 0 where the system does not tell.
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /// Waits until an address answers with 200.
    void await(URI address, HttpClient http) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                HttpRequest asked =
                        HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
                if (http.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            Thread.sleep(100);
        }
        throw failed();
    }

    private IOException failed() throws IOException {
        List<String> said = Files.readAllLines(log);
        return new IOException(
                log
                        + "\n"
                        + String.join(
                                "\n",
                                said.subList(Math.max(0, said.size() - LAST_LINES), said.size())));
    }

    /// A port that nobody listens on at this moment.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// The java that runs this program.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
