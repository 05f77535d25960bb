package jianyan.cli.groups.decision;

import java.util.List;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups split`: a decision on one group.
@Command(
        name = "split",
        description = "把一组里的几件提案分出来，另成一组。",
        customSynopsis = "jianyan groups split 组号 --version 版 --reviewer 姓名 --member 编号… [选项]",
        footer =
                "  jianyan groups split 3 --version 1 --reviewer 王审核 --member 12 --member 15 --matter 电梯维保")
public final class GroupsSplitCommand extends GroupDecisionCommand {
    @Option(
            names = "--member",
            required = true,
            paramLabel = "编号",
            description = "提案的编号，见 groups show；可重复")
    private List<String> members = List.of();

    @Option(names = "--matter", paramLabel = "文字", description = "新组的事项；不写则用主提案的题目")
    private @Nullable String matter;

    public GroupsSplitCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Split(members, matter);
    }
}
