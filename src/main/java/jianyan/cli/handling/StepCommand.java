package jianyan.cli.handling;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.ReviewerOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.HandlingDesk;
import jianyan.workbench.handling.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the commands share that note something of proposals.
abstract class StepCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "提案", arity = "0..*", description = "提案的编号，可以几件一起")
    private List<String> ids = List.of();

    @Option(names = "--group", paramLabel = "组号", description = "这一组的全部提案")
    private @Nullable Long group;

    @Option(names = "--seen", paramLabel = "步", description = "所看到的最后一步，见 groups history；此后有人改过就不记")
    private @Nullable Long seen;

    @Mixin private final ReviewerOption reviewer = new ReviewerOption();

    StepCommand(Surroundings surroundings) {
        super(surroundings);
    }

    abstract Step step();

    @Override
    public final Integer call() throws IOException {
        if (ids.isEmpty() && group == null) {
            throw new InvalidRequestException(
                    "missing-parameter", "提案", "没有写是哪些提案", "写提案的编号，或 --group 组号");
        }
        Step step = step();
        return answer(
                engine ->
                        new HandlingDesk(engine, workbench())
                                .note(reviewer.name(), ids, group, seen, step),
                new NotedText());
    }
}
