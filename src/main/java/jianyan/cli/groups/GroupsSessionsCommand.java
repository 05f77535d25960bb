package jianyan.cli.groups;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.HandlingDesk;
import picocli.CommandLine.Command;

/// `jianyan groups sessions`: which sessions were worked on, and which are closed.
@Command(
        name = "sessions",
        description = "列出办理过提案的各次会议，以及哪些已结束归档。",
        customSynopsis = "jianyan groups sessions [选项]",
        footer = "  jianyan groups sessions")
final class GroupsSessionsCommand extends WorkbenchCommand {
    GroupsSessionsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(
                engine -> new HandlingDesk(engine, workbench()).sessions(),
                new SessionsText(surroundings().clock().getZone()));
    }
}
