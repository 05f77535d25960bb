package jianyan.cli.handling;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.handling.Filing;
import jianyan.workbench.handling.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan handling filing`: a step of proposals.
@Command(
        name = "filing",
        description = "记下审查结果：立案、不立案（写明理由）、转社情民意、并案（写明并案号）。",
        customSynopsis = "jianyan handling filing 提案… --reviewer 姓名 --filing 结果 [选项]",
        footer = "  jianyan handling filing 静安2023-012 --filing 并案 --into 并3 --reviewer 王审核")
final class FilingCommand extends StepCommand {
    @Option(
            names = "--filing",
            required = true,
            paramLabel = "结果",
            description = "filed 立案，refused 不立案，forwarded 转社情民意，merged 并案")
    private String filing = "";

    @Option(names = "--into", paramLabel = "号", description = "并案号")
    private @Nullable String into;

    @Option(names = "--reason", paramLabel = "文字", description = "理由；不立案必须写")
    private @Nullable String reason;

    FilingCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Step step() {
        return new Step.File(Filing.parse(filing), into, reason);
    }
}
