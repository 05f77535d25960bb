package jianyan.cli.handling;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.groups.decision.ChangeText;
import jianyan.cli.option.ReviewerOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.GroupViews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan handling undo`: takes back what was noted of one proposal.
@Command(
        name = "undo",
        description = "一件提案的办理情形回到某一步之后；它的归并组不动。撤销本身也记一步，可以再撤销。",
        customSynopsis = "jianyan handling undo 提案 --to 步 --seen 步 --reviewer 姓名 [选项]",
        footer = "  jianyan handling undo 静安2023-012 --to 11 --seen 14 --reviewer 王审核")
final class HandlingUndoCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "提案", description = "提案的编号")
    private String id = "";

    @Option(names = "--to", required = true, paramLabel = "步", description = "回到这一步之后；0 为最初")
    private long to;

    @Option(
            names = "--seen",
            required = true,
            paramLabel = "步",
            description = "所看到的最后一步，见 groups history")
    private long seen;

    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    HandlingUndoCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine ->
                        new GroupViews(engine)
                                .of(workbench().undo(reviewer.name(), to, seen, null, id)),
                new ChangeText());
    }
}
