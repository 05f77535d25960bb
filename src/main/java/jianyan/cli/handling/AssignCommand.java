package jianyan.cli.handling;

import java.util.List;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.handling.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan handling units`: a step of proposals.
@Command(
        name = "units",
        description = "定主办和会办单位；有单位名单时只收名单里的，简称换成全称；都不写则去掉。",
        customSynopsis =
                "jianyan handling units 提案… --reviewer 姓名 [--department 单位] [--supporting 单位…]",
        footer =
                "  jianyan handling units 静安2023-012 --department 区房管局 --supporting 区财政局 --reviewer 王审核")
final class AssignCommand extends StepCommand {
    @Option(names = "--department", paramLabel = "单位", description = "主办单位")
    private @Nullable String department;

    @Option(names = "--supporting", paramLabel = "单位", description = "会办单位；可重复")
    private List<String> supporting = List.of();

    AssignCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Step step() {
        return new Step.Assign(department, supporting);
    }
}
