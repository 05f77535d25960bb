package jianyan.cli.handling;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.HandlingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `jianyan handling show`: where one proposal stands, and who said so when.
@Command(
        name = "show",
        description = "一件提案的办理情形：审查、单位、时限、沟通、结果、满意度，各是谁在何时记下的。",
        customSynopsis = "jianyan handling show 提案 [选项]",
        footer = "  jianyan handling show 静安2023-012")
final class HandlingShowCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "提案", description = "提案的编号")
    private String id = "";

    HandlingShowCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine -> new HandlingDesk(engine, workbench()).one(id),
                new HandlingText(surroundings().clock().getZone()));
    }
}
