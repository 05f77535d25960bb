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

    @Option(
            names = NAME,
            paramLabel = "毫秒",
            description = "检索类的一个回答最多用多少毫秒（默认 2000）；超过就停下，不给不完整的结果")
    private long millis = Deadline.DEFAULT.toMillis();

    public Duration budget() {
        if (millis < 1) {
            throw new CommandFailedException(
                    Failure.wrongUse("时限是 " + millis + " 毫秒", NAME, "1 毫秒或更多，如 " + NAME + " 5000"));
        }
        return Duration.ofMillis(millis);
    }
}
