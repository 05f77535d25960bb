package jianyan.cli.groups.decision;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups comment`: a decision on one group.
@Command(
        name = "comment",
        description = "给一组写一条意见，不改变决定。",
        customSynopsis = "jianyan groups comment 组号 --version 版 --reviewer 姓名 --text 文字",
        footer = "  jianyan groups comment 3 --version 1 --text 已与提案人沟通 --reviewer 王审核")
public final class GroupsCommentCommand extends GroupDecisionCommand {
    @Option(names = "--text", required = true, paramLabel = "文字", description = "意见")
    private @Nullable String text;

    public GroupsCommentCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Remark(text);
    }
}
