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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What people look for is nobody's who reads the log.
final class LogPrivacyTest {
    private static final String LOOKED_FOR = "q=%E5%85%BB%E8%80%81&district=%E9%9D%99";

    /// A line as the program writes it, by the configuration that is shipped.
    private static String line(String message, @Nullable Throwable thrown) throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        URL shipped = LogPrivacyTest.class.getResource("/logback.xml");
        configurator.doConfigure(shipped);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        Encoder<ILoggingEvent> encoder =
                ((ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR")).getEncoder();
        return new String(
                encoder.encode(
                        new LoggingEvent("x", root, Level.WARN, message, thrown, new Object[0])),
                StandardCharsets.UTF_8);
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

    @Test
    void aMessageIsOneLineWhateverAClientSent() throws Exception {
        assertThat(line("Host a\r\n2026-11-27 12:00:00 ERROR b", null)).hasLineCount(1);
    }
}
