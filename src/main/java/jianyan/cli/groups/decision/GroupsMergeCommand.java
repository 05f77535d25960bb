package jianyan.cli.groups.decision;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups merge`: a decision on one group.
@Command(
        name = "merge",
        description = "把另一组并入这一组，那一组就不再有了。两组的版本都要写明。",
        customSynopsis =
                "jianyan groups merge 组号 --version 版 --reviewer 姓名 --other 组号 --other-version 版",
        footer = "  jianyan groups merge 3 --version 1 --other 5 --other-version 2 --reviewer 王审核")
public final class GroupsMergeCommand extends GroupDecisionCommand {
    @Option(names = "--other", required = true, paramLabel = "组号", description = "并进来的组")
    private long other;

    @Option(
            names = "--other-version",
            required = true,
            paramLabel = "版",
            description = "所看到的那一组的版本")
    private int otherVersion;

    public GroupsMergeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Merge(other, otherVersion);
    }
}
