package jianyan.cli.groups.decision;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups matter`: a decision on one group.
@Command(
        name = "matter",
        description = "改写一组的事项。",
        customSynopsis = "jianyan groups matter 组号 --version 版 --reviewer 姓名 --matter 文字",
        footer = "  jianyan groups matter 3 --version 1 --matter 加装电梯后的维保 --reviewer 王审核")
public final class GroupsMatterCommand extends GroupDecisionCommand {
    @Option(names = "--matter", required = true, paramLabel = "文字", description = "这一组提的是什么事")
    private @Nullable String matter;

    public GroupsMatterCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Rename(matter);
    }
}
