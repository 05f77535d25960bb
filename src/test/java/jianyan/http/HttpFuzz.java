package jianyan.http;

import ch.qos.logback.classic.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import jianyan.ByHand;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.http.access.AccessOptions;
import jianyan.question.BuildState;
import jianyan.subcorpora.SubcorporaFile;
import jianyan.workbench.Workbench;

/// Sends what [RequestMaker] makes to a server over an index and holds that every answer is one of
/// the described kind, in time, and that nothing of it stays in memory.
///
/// ```
/// java jianyan.http.HttpFuzz 1000000 1
/// ```
///
/// By hand, with the class path of the tests: how many requests, the seed, and an index if not that
/// of the sample corpus; a part of it answers ten times as many. Several clients send at a time,
/// each what its own seed makes.
final class HttpFuzz implements AutoCloseable {
    /// What no answer may take by the clock: five times the budget of the longest question asked
    /// here (30 s) would be allowed on a machine that gives it nothing, and a second more.
    static final Duration LONGEST = Duration.ofSeconds(151);

    private static final Duration SILENCE = Duration.ofMillis(500);

    private static final int CLIENTS = 4;

    /// Of noise so much is sent by a client that stays; the others say that nothing more comes.
    private static final int STAYS_EVERY = 4;

    private static final int REPORT_EVERY = 10_000;

    private final LocalEngine engine;
    private final JianyanServer server;
    private final LogWatch log = new LogWatch(Level.ERROR);
    private final Consumer<Outcome> progress;

    /// Of all clients; guarded by this.
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private final List<String> failures = new ArrayList<>();
    private long longestNanos;
    private String longest = "";

    /// @param statuses how many answers had each status; 0 is a connection closed without one
    /// @param failures what should not have happened
    record Outcome(
            Map<Integer, Integer> statuses,
            List<String> failures,
            Duration longest,
            String longestRequest,
            int threadsMore,
            long heapMoreBytes) {}

    /// @param index the folder of a built index
    /// @param workbench an empty folder for what the requests write
    /// @param progress told now and then how it stands; threads and heap only at the end
    HttpFuzz(Path index, Path workbench, Consumer<Outcome> progress) throws IOException {
        this.progress = progress;
        engine = LocalEngine.open(index, SampleIndex.ANALYSIS);
        server =
                new JianyanServer(
                        () -> Optional.of(engine),
                        Workbench.beside(workbench, Clock.systemUTC()),
                        () -> BuildState.IDLE,
                        ServerOptions.at("127.0.0.1", 0),
                        AccessOptions.OPEN,
                        new SubcorporaFile(workbench.resolve(SubcorporaFile.NAME)));
        server.start();
    }

    Outcome run(int requests, long seed) throws InterruptedException {
        // What is made once, tables and caches, is there before anything is measured.
        send(Math.min(200, requests), seed - 1);
        int threads = threads();
        long heap = heap();
        failures.clear();
        statuses.clear();
        send(requests, seed);
        Thread.sleep(500);
        return outcome(threads() - threads, heap() - heap);
    }

    private synchronized Outcome outcome(int threadsMore, long heapMore) {
        List<String> all = new ArrayList<>(failures);
        all.addAll(log.errors());
        return new Outcome(
                new TreeMap<>(statuses),
                all,
                Duration.ofNanos(longestNanos),
                longest,
                threadsMore,
                heapMore);
    }

    private void send(int requests, long seed) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int share = requests / CLIENTS + (client < requests % CLIENTS ? 1 : 0);
            RequestMaker maker = new RequestMaker(seed * CLIENTS + client);
            clients.add(Thread.ofPlatform().start(() -> send(maker, share)));
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    private void send(RequestMaker maker, int requests) {
        for (int number = 0; number < requests; number++) {
            RequestMaker.Request request = maker.next();
            long start = System.nanoTime();
            int status =
                    request.isRaw()
                            ? raw(request.body(), number % STAYS_EVERY == 0)
                            : answered(request);
            count(request, status, System.nanoTime() - start);
        }
    }

    private synchronized void count(RequestMaker.Request request, int status, long took) {
        String told = request.method() + " " + request.target();
        if (took > longestNanos) {
            longestNanos = took;
            longest = told;
        }
        if (status >= 500 && status != 503 && status != 501 && status != 505
                || status == 0 && !request.isRaw()) {
            failures.add(
                    status
                            + ": "
                            + told
                            + " "
                            + new String(request.body(), StandardCharsets.UTF_8));
        }
        if (took > LONGEST.toNanos()) {
            failures.add(took / 1_000_000 + " ms: " + told);
        }
        statuses.merge(status, 1, Integer::sum);
        if (statuses.values().stream().mapToInt(each -> each).sum() % REPORT_EVERY == 0) {
            progress.accept(outcome(0, 0));
        }
    }

    private int answered(RequestMaker.Request request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head =
                request.method()
                        + " "
                        + request.target()
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + (request.type().isEmpty()
                                ? ""
                                : "Content-Type: " + request.type() + "\r\n")
                        + "Content-Length: "
                        + request.body().length
                        + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(request.body());
        return status(bytes.toByteArray(), LONGEST, true);
    }

    /// Noise may be the beginning of a request that the server waits for the rest of: then the
    /// client goes.
    private int raw(byte[] bytes, boolean stays) {
        return status(bytes, SILENCE, stays);
    }

    private int status(byte[] bytes, Duration patience, boolean stays) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout((int) patience.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            if (!stays) {
                socket.shutdownOutput();
            }
            InputStream in = socket.getInputStream();
            byte[] answer = in.readNBytes(12);
            in.skip(Long.MAX_VALUE);
            in.transferTo(OutputStream.nullOutputStream());
            return answer.length < 12
                    ? 0
                    : Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        server.close();
        engine.close();
        log.close();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("jianyan-fuzz");
        Path index = arguments.length > 2 ? Path.of(arguments[2]) : SampleIndex.folder();
        try (HttpFuzz fuzz = new HttpFuzz(index, folder, ByHand::say)) {
            ByHand.say(fuzz.run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1])));
        }
        System.exit(0);
    }
}
