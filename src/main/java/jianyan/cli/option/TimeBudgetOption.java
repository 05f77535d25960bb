package jianyan.cli.option;

import java.time.Duration;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.index.Deadline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--time-budget`, on the commands that search.
@Command
public final class TimeBudgetOption {
    private static final String NAME = "--time-budget";

    /// A day, in milliseconds.
    private static final long LONGEST = 86_400_000;

    @Option(
            names = NAME,
            paramLabel = "毫秒",
            description = "一次检索最多算多少毫秒（默认 2000；统计与找相似可用它的 15 倍，归组 150 倍）；超过就停下，不给不完整的结果")
    private long millis = Deadline.DEFAULT.toMillis();

    public Duration budget() {
        if (millis < 1 || millis > LONGEST) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            "时限是 " + millis + " 毫秒",
                            NAME,
                            "1 到 " + LONGEST + "，如 " + NAME + " 5000"));
        }
        return Duration.ofMillis(millis);
    }
}
