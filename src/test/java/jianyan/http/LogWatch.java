package jianyan.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Listens to the log, as the one who runs the server would.
public final class LogWatch implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    public LogWatch() {
        this(Level.TRACE);
    }

    /// @param least of what is listened to; the rest is not kept
    public LogWatch(Level least) {
        ThresholdFilter threshold = new ThresholdFilter();
        threshold.setLevel(least.toString());
        threshold.start();
        heard.addFilter(threshold);
        heard.start();
        root.addAppender(heard);
    }

    /// What calls for somebody to look at the program.
    List<String> errors() {
        return heard.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /// As they were handed to whoever writes them down.
    List<ILoggingEvent> events() {
        return List.copyOf(heard.list);
    }

    /// Everything that was said.
    public List<String> messages() {
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Override
    public void close() {
        root.detachAppender(heard);
    }
}
