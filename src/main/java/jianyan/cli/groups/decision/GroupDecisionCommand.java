package jianyan.cli.groups.decision;

import java.io.IOException;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.ReviewerOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.GroupViews;
import jianyan.workbench.change.Operation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the commands share that decide on one merge group, as it was seen in some version.
abstract class GroupDecisionCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "组号", description = "见 groups list")
    private long id;

    @Option(
            names = "--version",
            required = true,
            paramLabel = "版",
            description = "所看到的版本，见 groups list")
    private int version;

    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    GroupDecisionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// What is decided.
    abstract Operation decision();

    @Override
    public final Integer call() throws IOException {
        Operation decision = decision();
        return answer(
                engine ->
                        new GroupViews(engine)
                                .of(
                                        workbench()
                                                .change(
                                                        id,
                                                        version,
                                                        reviewer.name(),
                                                        decision,
                                                        engine)),
                new ChangeText());
    }
}
