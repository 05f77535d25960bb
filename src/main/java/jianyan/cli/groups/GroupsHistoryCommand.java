package jianyan.cli.groups;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.GroupViews;
import jianyan.workbench.Workbench;
import jianyan.workbench.change.Change;
import jianyan.workbench.values.GroupsRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan groups history`: who changed what, and when.
@Command(
        name = "history",
        description = "归并办理的经过：第几步、何时、何人、改了什么，最近的在前。给出组号则只看这一组。",
        customSynopsis = "jianyan groups history [组号] [选项]",
        footer = {"  jianyan groups history", "  jianyan groups history 3"})
final class GroupsHistoryCommand extends WorkbenchCommand {
    @Parameters(arity = "0..1", paramLabel = "组号", description = "见 groups list；不写则是全部")
    private @Nullable Long id;

    @Option(names = "--size", paramLabel = "数目", description = "至多几步，1 到 1000（默认 100）")
    private int size = GroupsRequest.DEFAULT_SIZE;

    @Option(names = "--before", paramLabel = "步", description = "只要这一步之前的，即上一页的 next")
    private @Nullable Long before;

    GroupsHistoryCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Workbench workbench = workbench();
        List<Change> changes = id == null ? workbench.changesAfter(0) : workbench.changesOf(id);
        return answer(
                _ -> GroupViews.history(changes, workbench.groups().seq(), size, before),
                new HistoryText(surroundings().clock().getZone()));
    }
}
