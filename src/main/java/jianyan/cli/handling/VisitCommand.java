package jianyan.cli.handling;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.handling.Days;
import jianyan.workbench.handling.Step;
import jianyan.workbench.handling.Visit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan handling visit`: a step of proposals.
@Command(
        name = "visit",
        description = "记下与提案人的沟通：办前询问、办中走访、办后回访。",
        customSynopsis = "jianyan handling visit 提案… --reviewer 姓名 --visit 哪一种 [选项]",
        footer =
                "  jianyan handling visit 静安2023-012 --visit 办中走访 --on 2024-03-05 --note 到小区查看 --reviewer 王审核")
final class VisitCommand extends StepCommand {
    @Option(
            names = "--visit",
            required = true,
            paramLabel = "哪一种",
            description = "inquiry 办前询问，visit 办中走访，return-visit 办后回访")
    private String visit = "";

    @Option(names = "--on", paramLabel = "日期", description = "哪一天；不写为今天")
    private @Nullable String on;

    @Option(names = "--note", paramLabel = "文字", description = "说了什么")
    private @Nullable String note;

    VisitCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Step step() {
        return new Step.Talk(Visit.parse(visit), Days.optional("on", on), note);
    }
}
