package jianyan.cli.handling;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Surroundings;
import jianyan.query.Filters;
import jianyan.workbench.HandlingDesk;
import jianyan.workbench.handling.HandlingsRequest;
import jianyan.workbench.values.GroupsRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan handling`: where the proposals stand.
@Command(
        name = "handling",
        description = "提案的办理：立案、承办单位、时限、沟通、结果、满意度。不带子命令时列出各件的情形；每一步都记下谁在何时，与归并办理同一本经过。",
        customSynopsis = {
            "jianyan handling [选项]",
            "      jianyan handling show|suggest 提案 [选项]",
            "      jianyan handling filing|units|due|visit|result|satisfaction 提案… --reviewer 姓名 [选项]",
            "      jianyan handling undo|reply|statistics|notices|unit-list [选项]"
        },
        footer = {
            "  jianyan handling --district 静安区 --meeting-year 2023 --ungrouped --by sector",
            "  jianyan handling filing 静安2023-012 --filing 立案 --reviewer 王审核",
            "  jianyan handling suggest 静安2023-012"
        })
public final class HandlingCommand extends WorkbenchCommand {
    @Option(names = "--ungrouped", description = "只要还不在任何归并组里的")
    private boolean ungrouped;

    @Option(names = "--overdue", description = "只要过了时限还没有结果的")
    private boolean overdue;

    @Option(
            names = "--by",
            paramLabel = "项",
            description =
                    "department 主办单位，category 类别，sector 界别，result 审查结果，outcome 办理结果，satisfaction 满意度")
    private @Nullable String by;

    @Option(names = "--size", paramLabel = "件", description = "至多多少件（默认 100，至多 1000）")
    private int size = GroupsRequest.DEFAULT_SIZE;

    @Option(names = "--after", paramLabel = "件", description = "略过前多少件")
    private int after;

    @Mixin private final FilterOptions filters = new FilterOptions();

    public HandlingCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /// The commands below this one.
    public List<Callable<Integer>> commands() {
        return List.of(
                new HandlingShowCommand(surroundings()),
                new SuggestCommand(surroundings()),
                new FilingCommand(surroundings()),
                new AssignCommand(surroundings()),
                new DueCommand(surroundings()),
                new VisitCommand(surroundings()),
                new ResultCommand(surroundings()),
                new SatisfactionCommand(surroundings()),
                new HandlingUndoCommand(surroundings()),
                new StatisticsCommand(surroundings()),
                new ReplyCommand(surroundings()),
                new NoticesCommand(surroundings()),
                new UnitListCommand(surroundings()));
    }

    @Override
    public Integer call() throws IOException {
        Filters chosen = filters.filters(this::subcorpus);
        HandlingsRequest request =
                new HandlingsRequest(
                        chosen,
                        ungrouped,
                        overdue,
                        by == null ? null : HandlingsRequest.By.parse(by),
                        size,
                        after);
        return answer(
                engine -> new HandlingDesk(engine, workbench()).list(request),
                new HandlingsText(request.by()));
    }
}
