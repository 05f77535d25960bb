package jianyan.cli.groups.decision;

import java.util.List;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.change.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan groups department`: a decision on one group.
@Command(
        name = "department",
        description = "写明一组的主办和会办单位；不写 --department 则去掉主办。",
        customSynopsis =
                "jianyan groups department 组号 --version 版 --reviewer 姓名 [--department 单位] [--supporting 单位…]",
        footer = "  jianyan groups department 3 --version 1 --department 区房屋管理局 --reviewer 王审核")
public final class GroupsDepartmentCommand extends GroupDecisionCommand {
    @Option(names = "--department", paramLabel = "单位", description = "主办单位")
    private @Nullable String department;

    @Option(names = "--supporting", paramLabel = "单位", description = "会办单位；可重复；不写则不动")
    private @Nullable List<String> supporting;

    public GroupsDepartmentCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Operation decision() {
        return new Operation.Assign(department, supporting);
    }
}
