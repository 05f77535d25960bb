package jianyan.cli.groups.decision;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import picocli.CommandLine.Command;

/// `jianyan groups reopen`: a decision on one group.
@Command(
        name = "reopen",
        description = "收回对一组的决定，回到待定。",
        customSynopsis = "jianyan groups reopen 组号 --version 版 --reviewer 姓名",
        footer = "  jianyan groups reopen 3 --version 2 --reviewer 王审核")
public final class GroupsReopenCommand extends GroupDecisionCommand {
    public GroupsReopenCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Reopen();
    }
}
