package jianyan.cli.groups.decision;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups move`: a decision on one group.
@Command(
        name = "move",
        description = "把一件提案移到另一组。两组的版本都要写明。",
        customSynopsis =
                "jianyan groups move 组号 --version 版 --reviewer 姓名 --member 编号 --to 组号 --to-version 版",
        footer =
                "  jianyan groups move 3 --version 1 --member 12 --to 5 --to-version 2 --reviewer 王审核")
public final class GroupsMoveCommand extends GroupDecisionCommand {
    @Option(names = "--member", required = true, paramLabel = "编号", description = "要移走的提案")
    private String member = "";

    @Option(names = "--to", required = true, paramLabel = "组号", description = "移到哪一组")
    private long to;

    @Option(names = "--to-version", required = true, paramLabel = "版", description = "所看到的那一组的版本")
    private int toVersion;

    public GroupsMoveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Move(member, to, toVersion);
    }
}
