package jianyan.cli.handling;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.HandlingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `jianyan handling suggest`: who is likely to undertake a proposal, by precedent.
@Command(
        name = "suggest",
        description = "按先例建议主办和会办单位，并列出先例：诉求相近的提案以往由谁办；再看单位名单里的类别和提案人的意向。",
        customSynopsis = "jianyan handling suggest 提案 [选项]",
        footer = "  jianyan handling suggest 静安2023-012")
final class SuggestCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "提案", description = "提案的编号")
    private String id = "";

    SuggestCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine -> new HandlingDesk(engine, workbench()).units(id),
                new UnitSuggestionText());
    }
}
