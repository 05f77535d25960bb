package jianyan.cli.groups.decision;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups dismiss`: a decision on one group.
@Command(
        name = "dismiss",
        description = "定一组为不归并。要写明看到的是第几版，别人在这期间改过就不会被盖掉。",
        customSynopsis = "jianyan groups dismiss 组号 --version 版 --reviewer 姓名 [选项]",
        footer = "  jianyan groups dismiss 3 --version 1 --reviewer 王审核 --reason 承办单位不同")
public final class GroupsDismissCommand extends GroupDecisionCommand {
    @Option(names = "--reason", paramLabel = "文字", description = "为什么")
    private @Nullable String reason;

    public GroupsDismissCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Dismiss(reason);
    }
}
