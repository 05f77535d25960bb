package jianyan.cli.groups;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.StatusOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.GroupViews;
import jianyan.workbench.values.GroupsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan groups list`: the merge groups under review.
@Command(
        name = "list",
        description = "列出工作台里的归并组：状态、成员、承办单位、决定和意见；成员的文本有变动或已不在索引里时注明。",
        customSynopsis = "jianyan groups list [选项]",
        footer = "  jianyan groups list --status open --district 静安区")
final class GroupsListCommand extends WorkbenchCommand {
    @Mixin private final StatusOption chosen = new StatusOption();

    @Option(names = "--size", paramLabel = "数目", description = "至多几组，1 到 1000（默认 100）")
    private int size = GroupsRequest.DEFAULT_SIZE;

    @Option(names = "--after", paramLabel = "组号", description = "只要组号更大的，即上一页的 next")
    private long after;

    GroupsListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        GroupsRequest request = chosen.request(size, after, this::subcorpus);
        return answer(
                engine -> new GroupViews(engine).list(workbench().groups(), request),
                new ReviewedGroupsText());
    }
}
