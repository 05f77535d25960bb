package jianyan.cli.groups.decision;

import java.util.List;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups add`: a decision on one group.
@Command(
        name = "add",
        description = "把还不在任何组里的提案加进来。",
        customSynopsis = "jianyan groups add 组号 --version 版 --reviewer 姓名 --member 编号…",
        footer = "  jianyan groups add 3 --version 1 --member 17 --reviewer 王审核")
public final class GroupsAddCommand extends GroupDecisionCommand {
    @Option(
            names = "--member",
            required = true,
            paramLabel = "编号",
            description = "提案的编号，见 groups show；可重复")
    private List<String> members = List.of();

    public GroupsAddCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Add(members);
    }
}
