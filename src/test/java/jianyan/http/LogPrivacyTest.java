package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jianyan.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What people look for is nobody's who reads the log.
final class LogPrivacyTest {
    private static final String LOOKED_FOR = "q=%E5%85%BB%E8%80%81&district=%E9%9D%99";

    /// A line as the program writes it, by the configuration that is shipped.
    private static String line(String message, @Nullable Throwable thrown) throws Exception {
        Logger anybody = new LoggerContext().getLogger("x");
        return line(new LoggingEvent("x", anybody, Level.WARN, message, thrown, new Object[0]));
    }

    private static String line(ILoggingEvent event) throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        URL shipped = LogPrivacyTest.class.getResource("/logback.xml");
        configurator.doConfigure(shipped);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        Encoder<ILoggingEvent> encoder =
                ((ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR")).getEncoder();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void aQueryStringIsCutOffWhoeverWritesIt() throws Exception {
        String line = line("handleException /api/v1/search?" + LOOKED_FOR + " java.io.X", null);
        assertThat(line).contains("/api/v1/search?… java.io.X").doesNotContain("%E5", "district");
    }

    @Test
    void soItIsInWhatWasThrown() throws Exception {
        String line = line("failed", new IllegalStateException("GET /api/v1/search?" + LOOKED_FOR));
        assertThat(line)
                .contains("IllegalStateException", "at jianyan.http.LogPrivacyTest")
                .doesNotContain("%E5");
    }

    /// What makes Jetty and the program complain: addresses, bodies and headers that are broken, an
    /// engine that fails with the query in its message, a client that leaves.
    @Test
    void noRequestHoweverBrokenLeavesItsWords() throws Exception {
        String word = Asker.encoded("养老院");
        List<String> requests =
                List.of(
                        "GET /api/v1/search?q=" + Asker.encoded("故障 养老院") + " HTTP/1.1\r\n",
                        "GET /api/v1/search?q=" + word + "%GG HTTP/1.1\r\n",
                        "GET /api/v1/search?q=%u517b" + word + " HTTP/1.1\r\n",
                        "GET /api/v1/search?q=养老院 HTTP/1.1\r\n",
                        "GET /api/v1/../search;a=b?q=" + word + " HTTP/1.1\r\n",
                        "GET /api/v1/search?q=" + word + " HTTP/9.9\r\n",
                        "GET /api/v1/search?q="
                                + word
                                + " HTTP/1.1\r\nX: "
                                + "养老院".repeat(9_000)
                                + "\r\n",
                        "GET /api/v1/trends?q=" + word + "&by=" + word + " HTTP/1.1\r\n",
                        "BREW /api/v1/search?q=" + word + " HTTP/1.1\r\n",
                        "POST /api/v1/similar HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n{\"text\":养老院}",
                        "POST /api/v1/similar HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n养老院");
        try (Asker asker =
                        new Asker(
                                Optional.of(new FakeEngine()),
                                Workbench.beside(Path.of("target", "none"), Clock.systemUTC()));
                LogWatch log = new LogWatch()) {
            for (String request : requests) {
                String head =
                        request.contains("\r\n\r\n")
                                ? request.replaceFirst(
                                        "\r\n", "\r\nHost: localhost\r\nConnection: close\r\n")
                                : request + "Host: localhost\r\nConnection: close\r\n\r\n";
                asker.raw(head);
            }
            asker.get("/api/v1/search?q=" + Asker.encoded("故障"));
            assertThat(log.errors()).as("the engine fails, and that is told").isNotEmpty();
            for (ILoggingEvent event : log.events()) {
                assertThat(line(event)).doesNotContain("养老院", word, "故障", Asker.encoded("故障"));
            }
        }
    }

    @Test
    void aMessageIsOneLineWhateverAClientSent() throws Exception {
        assertThat(line("Host a\r\n2026-11-27 12:00:00 ERROR b", null)).hasLineCount(1);
    }
}
