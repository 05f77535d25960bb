package jianyan.cli.option.site;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import jianyan.cli.terminal.Surroundings;
import jianyan.files.PrivateFiles;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--log-file`: the log in files that follow each other, where nothing else keeps it.
@Command
public final class LogFileOption {
    private static final String EACH = "10MB";
    private static final String TOGETHER = "300MB";
    private static final int DAYS = 30;

    @Option(
            names = "--log-file",
            paramLabel = "文件",
            description = "日志写进这个文件（另有标准错误），每天或满 10 MB 换一个，留 30 天、共 300 MB；不含检索词")
    private Optional<Path> file = Optional.empty();

    /// Begins to write, with the layout of the standard error, which leaves out what was asked for.
    ///
    /// @return where the command writes from now on: what it says itself stands in the file, too
    public Surroundings begin(Surroundings surroundings) throws IOException {
        if (file.isEmpty()) {
            return surroundings;
        }
        Path own = file.get().toAbsolutePath();
        PrivateFiles.createFolderOf(own);
        PrivateFiles.createFile(own);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<ILoggingEvent> console =
                (ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR");
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(((PatternLayoutEncoder) console.getEncoder()).getPattern());
        encoder.start();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(own.toString());
        appender.setEncoder(encoder);
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(own + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(FileSize.valueOf(EACH));
        policy.setTotalSizeCap(FileSize.valueOf(TOGETHER));
        policy.setMaxHistory(DAYS);
        policy.start();
        appender.setRollingPolicy(policy);
        appender.start();
        root.addAppender(appender);
        Logger said = context.getLogger("jianyan.serve");
        said.setLevel(Level.INFO);
        said.setAdditive(false);
        said.addAppender(appender);
        return surroundings.with(surroundings.terminal().alsoTelling(said::info));
    }
}
