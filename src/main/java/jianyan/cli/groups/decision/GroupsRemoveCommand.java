package jianyan.cli.groups.decision;

import java.util.List;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups remove`: a decision on one group.
@Command(
        name = "remove",
        description = "把提案从组里去掉，去掉的不在任何组里。",
        customSynopsis = "jianyan groups remove 组号 --version 版 --reviewer 姓名 --member 编号…",
        footer = "  jianyan groups remove 3 --version 1 --member 17 --reviewer 王审核")
public final class GroupsRemoveCommand extends GroupDecisionCommand {
    @Option(
            names = "--member",
            required = true,
            paramLabel = "编号",
            description = "提案的编号，见 groups show；可重复")
    private List<String> members = List.of();

    public GroupsRemoveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Remove(members);
    }
}
