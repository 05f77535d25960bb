package jianyan.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jianyan.SampleIndex;
import jianyan.engine.LocalEngine;
import jianyan.workbench.Workbench;

/// Sends what [RequestMaker] makes to a server over the sample corpus and holds that every answer
/// is one of the described kind, in time, and that nothing of it stays in memory.
///
/// ```
/// java jianyan.http.HttpFuzz 1000000 1
/// ```
///
/// By hand, with the class path of the tests: how many requests, and the seed.
final class HttpFuzz implements AutoCloseable {
    /// What no answer may take by the clock: five times the budget of the longest question asked
    /// here (30 s) would be allowed on a machine that gives it nothing, and a second more.
    static final Duration LONGEST = Duration.ofSeconds(151);

    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final LocalEngine engine;
    private final JianyanServer server;
    private final LogWatch log = new LogWatch();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
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

    HttpFuzz(Path workbench) throws IOException {
        engine = LocalEngine.open(SampleIndex.folder(), SampleIndex.ANALYSIS);
        server =
                new JianyanServer(
                        () -> Optional.of(engine),
                        Workbench.beside(workbench, Clock.systemUTC()),
                        ServerOptions.at("127.0.0.1", 0));
        server.start();
    }

    Outcome run(int requests, long seed) throws IOException, InterruptedException {
        // What is made once, tables and caches, is there before anything is measured.
        send(new RequestMaker(seed - 1), Math.min(200, requests));
        int threads = threads();
        long heap = heap();
        failures.clear();
        statuses.clear();
        send(new RequestMaker(seed), requests);
        failures.addAll(log.errors());
        Thread.sleep(500);
        return new Outcome(
                statuses,
                failures,
                Duration.ofNanos(longestNanos),
                longest,
                threads() - threads,
                heap() - heap);
    }

    private void send(RequestMaker maker, int requests) throws IOException {
        for (int number = 0; number < requests; number++) {
            RequestMaker.Request request = maker.next();
            long start = System.nanoTime();
            int status = request.isRaw() ? raw(request.body()) : answered(request);
            long took = System.nanoTime() - start;
            String told = number + " " + request.method() + " " + request.target();
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
        }
    }

    private int answered(RequestMaker.Request request) throws IOException {
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
        bytes.write(head.getBytes(StandardCharsets.UTF_8));
        bytes.write(request.body());
        return status(bytes.toByteArray(), LONGEST);
    }

    /// Noise may be the beginning of a request that the server waits for the rest of: then the
    /// client goes.
    private int raw(byte[] bytes) throws IOException {
        return status(bytes, SILENCE);
    }

    private int status(byte[] bytes, Duration patience) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout((int) patience.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] answer = in.readNBytes(12);
            in.skip(Long.MAX_VALUE);
            in.transferTo(OutputStream.nullOutputStream());
            return answer.length < 12
                    ? 0
                    : Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
        } catch (SocketTimeoutException | SocketException | NumberFormatException none) {
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
        try (HttpFuzz fuzz = new HttpFuzz(folder)) {
            System.out.println(
                    fuzz.run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1])));
        }
        System.exit(0);
    }
}
