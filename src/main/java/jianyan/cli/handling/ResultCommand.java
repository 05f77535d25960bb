package jianyan.cli.handling;

import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.handling.Grade;
import jianyan.workbench.handling.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan handling result`: a step of proposals.
@Command(
        name = "result",
        description = "记下办理结果：A 已经解决或采纳，B 列入计划拟解决，C 留作参考。",
        customSynopsis = "jianyan handling result 提案… --reviewer 姓名 --result 类 [选项]",
        footer = "  jianyan handling result 静安2023-012 --result B --note 列入明年实事项目 --reviewer 王审核")
final class ResultCommand extends StepCommand {
    @Option(names = "--result", required = true, paramLabel = "类", description = "A、B、C")
    private String result = "";

    @Option(names = "--note", paramLabel = "文字", description = "说明")
    private @Nullable String note;

    ResultCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Step step() {
        return new Step.Settle(Grade.parse(result), note);
    }
}
