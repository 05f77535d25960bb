package jianyan.cli.option.site;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--watch` and `--build-at`: when a server looks whether its corpus has changed.
@Command
public final class WatchOption {
    @Option(
            names = "--watch",
            description = "语料一有变化就更新索引：每 10 秒看一次文件的大小和时间，停了 10 秒不再变才开始；少了太多文件时不更新，同 index")
    private boolean watch;

    @Option(
            names = "--build-at",
            paramLabel = "时:分",
            description = "每天到这个时刻更新索引，如 02:30，可重复；按这台机器的时区")
    private List<String> times = List.of();

    public boolean isWatching() {
        return watch;
    }

    /// @throws CommandFailedException when one is no time of a day
    public List<LocalTime> times() {
        return times.stream().map(WatchOption::time).toList();
    }

    private static LocalTime time(String given) {
        try {
            return LocalTime.parse(given);
        } catch (DateTimeException wrong) {
            throw new CommandFailedException(
                    Failure.wrongUse("没有时刻 " + given, "--build-at", "两位的时和分，如 02:30"));
        }
    }
}
