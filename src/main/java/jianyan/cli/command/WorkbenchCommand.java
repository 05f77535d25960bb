package jianyan.cli.command;

import jianyan.cli.option.WorkbenchOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.Workbench;
import picocli.CommandLine.Mixin;

/// What the commands share that look at decisions on merged handling, or make some.
public abstract class WorkbenchCommand extends QueryCommand {
    @Mixin private final WorkbenchOption database = new WorkbenchOption();

    protected WorkbenchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// The merge groups under review.
    protected final Workbench workbench() {
        return database.workbench(index(), surroundings());
    }
}
