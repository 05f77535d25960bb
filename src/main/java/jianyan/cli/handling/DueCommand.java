package jianyan.cli.handling;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.handling.Days;
import jianyan.workbench.handling.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan handling due`: a step of proposals.
@Command(
        name = "due",
        description = "定办理时限。",
        customSynopsis = "jianyan handling due 提案… --reviewer 姓名 --on 日期",
        footer = "  jianyan handling due --group 3 --on 2024-05-31 --reviewer 王审核")
final class DueCommand extends StepCommand {
    @Option(names = "--on", required = true, paramLabel = "日期", description = "最后一天，如 2024-05-31")
    private @Nullable String on;

    DueCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Step step() {
        return new Step.Until(Days.required("on", on));
    }
}
