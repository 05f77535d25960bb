package jianyan.cli.groups.decision;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups accept`: a decision on one group.
@Command(
        name = "accept",
        description = "同意一组归并办理。要写明看到的是第几版，别人在这期间改过就不会被盖掉。",
        customSynopsis = "jianyan groups accept 组号 --version 版 --reviewer 姓名 [选项]",
        footer = "  jianyan groups accept 3 --version 1 --reviewer 王审核 --note 同一事项")
public final class GroupsAcceptCommand extends GroupDecisionCommand {
    @Option(names = "--note", paramLabel = "文字", description = "为什么，可以不写")
    private @Nullable String note;

    public GroupsAcceptCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Accept(note);
    }
}
