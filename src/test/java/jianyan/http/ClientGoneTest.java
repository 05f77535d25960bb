package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jianyan.engine.Engine;
import jianyan.query.AnswerAbandonedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is being answered for a client that has gone away ends.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class ClientGoneTest {
    private static final String COVERAGE = "GET /api/v1/coverage HTTP/1.1\r\nHost: localhost\r\n";
    private static final long LONG_MILLIS = 1_500;

    private static final BlockingQueue<String> HOW_IT_ENDED = new LinkedBlockingQueue<>();

    private static Asker asker;

    @BeforeAll
    static void start() {
        asker = new Asker(Optional.of(slow(new FakeEngine(), () -> false)));
    }

    @AfterAll
    static void stop() {
        asker.close();
    }

    /// An engine that takes a while for coverage, and ends when nobody waits.
    private static Engine slow(Engine engine, BooleanSupplier nobodyWaits) {
        return (Engine)
                Proxy.newProxyInstance(
                        Engine.class.getClassLoader(),
                        new Class<?>[] {Engine.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("until")) {
                                return slow(engine, (BooleanSupplier) arguments[0]);
                            }
                            if (method.getName().equals("coverage")) {
                                waste(nobodyWaits);
                            }
                            try {
                                return method.invoke(engine, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        });
    }

    private static void waste(BooleanSupplier nobodyWaits) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS);
        while (System.nanoTime() < end) {
            if (nobodyWaits.getAsBoolean()) {
                HOW_IT_ENDED.add("abandoned");
                throw new AnswerAbandonedException();
            }
            Thread.sleep(10);
        }
        HOW_IT_ENDED.add("answered");
    }

    private static Socket ask(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), asker.port());
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    private static String howItEnded() throws InterruptedException {
        return HOW_IT_ENDED.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void itsWorkEndsWithTheConnection() throws Exception {
        ask(COVERAGE + "\r\n").close();
        assertThat(howItEnded()).isEqualTo("abandoned");
    }

    @Test
    void itsWorkEndsWhenTheConnectionBreaks() throws Exception {
        Socket socket = ask(COVERAGE + "\r\n");
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
        assertThat(howItEnded()).isEqualTo("abandoned");
    }

    @Test
    void whoWaitsIsAnswered() throws Exception {
        assertThat(asker.get("/api/v1/coverage").status()).isEqualTo(200);
        assertThat(howItEnded()).isEqualTo("answered");
    }

    /// Bytes that wait to be read are the next question of somebody who is still there.
    @Test
    void whoAsksTheNextQuestionAlreadyIsStillThere() throws Exception {
        String both = COVERAGE + "\r\n" + COVERAGE + "Connection: close\r\n\r\n";
        try (Socket socket = ask(both)) {
            String answers =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
        }
        assertThat(howItEnded()).isEqualTo("answered");
        assertThat(howItEnded()).isEqualTo("answered");
    }

    /// A connection is watched for its second question as for its first.
    @Test
    void aConnectionIsWatchedAgain() throws Exception {
        try (Socket socket = ask(COVERAGE + "\r\n")) {
            assertThat(howItEnded()).isEqualTo("answered");
            assertThat(socket.getInputStream().read()).isNotNegative();
            socket.getOutputStream().write((COVERAGE + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(howItEnded()).isEqualTo("abandoned");
    }
}
