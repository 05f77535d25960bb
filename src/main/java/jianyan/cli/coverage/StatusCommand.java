package jianyan.cli.coverage;

import java.io.IOException;
import jianyan.cli.command.QueryCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import picocli.CommandLine.Command;

/// `jianyan status`: what the index holds.
@Command(
        name = "status",
        description = "说明索引的代次、建成时间和规模。",
        customSynopsis = "jianyan status [选项]",
        footer = "  jianyan status --index index --json")
public final class StatusCommand extends QueryCommand {
    public StatusCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        return answer(Engine::status, new StatusText(surroundings().clock().getZone()));
    }
}
