package jianyan.cli.handling;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.handling.Satisfaction;
import jianyan.workbench.handling.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan handling satisfaction`: a step of proposals.
@Command(
        name = "satisfaction",
        description = "记下提案人的满意度。",
        customSynopsis = "jianyan handling satisfaction 提案… --reviewer 姓名 --satisfaction 满意度 [选项]",
        footer = "  jianyan handling satisfaction 静安2023-012 --satisfaction 基本满意 --reviewer 王审核")
final class SatisfactionCommand extends StepCommand {
    @Option(
            names = "--satisfaction",
            required = true,
            paramLabel = "满意度",
            description = "satisfied 满意，mostly 基本满意，dissatisfied 不满意")
    private String satisfaction = "";

    @Option(names = "--note", paramLabel = "文字", description = "提案人的意见")
    private @Nullable String note;

    SatisfactionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Step step() {
        return new Step.Judge(Satisfaction.parse(satisfaction), note);
    }
}
