package jianyan.cli.groups.decision;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups lead`: a decision on one group.
@Command(
        name = "lead",
        description = "换一件主提案（牵头提案）。",
        customSynopsis = "jianyan groups lead 组号 --version 版 --reviewer 姓名 --member 编号",
        footer = "  jianyan groups lead 3 --version 1 --member 12 --reviewer 王审核")
public final class GroupsLeadCommand extends GroupDecisionCommand {
    @Option(names = "--member", required = true, paramLabel = "编号", description = "组里的一件提案")
    private String member = "";

    public GroupsLeadCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Lead(member);
    }
}
