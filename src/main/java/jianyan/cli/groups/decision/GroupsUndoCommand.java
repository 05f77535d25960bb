package jianyan.cli.groups.decision;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.ReviewerOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.GroupViews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan groups undo`: back to what was there after an earlier change.
@Command(
        name = "undo",
        description = "回到某一步之后的情形：全部的组，或一组和与它换过成员的组。撤销本身也记一步，可以再撤销。",
        customSynopsis = "jianyan groups undo --to 步 --seen 步 --reviewer 姓名 [选项]",
        footer = {
            "  jianyan groups undo --to 11 --seen 12 --reviewer 王审核",
            "  jianyan groups undo --to 11 --seen 14 --group 3 --reviewer 王审核"
        })
public final class GroupsUndoCommand extends WorkbenchCommand {
    @Option(names = "--to", required = true, paramLabel = "步", description = "回到这一步之后；0 为最初")
    private long to;

    @Option(
            names = "--seen",
            required = true,
            paramLabel = "步",
            description = "所看到的最后一步，见 groups history")
    private long seen;

    @Option(names = "--group", paramLabel = "组号", description = "只撤销这一组")
    private @Nullable Long group;

    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    public GroupsUndoCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine ->
                        new GroupViews(engine)
                                .of(workbench().undo(reviewer.name(), to, seen, group)),
                new ChangeText());
    }
}
