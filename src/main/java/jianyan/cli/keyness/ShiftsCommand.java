package jianyan.cli.keyness;

import java.io.IOException;
import jianyan.cli.command.TableCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.aggregation.Period;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan shifts`: the terms that came and went between two periods.
@Command(
        name = "shifts",
        description = "比较两个时段：新出现、上升、减弱和消失的词。",
        customSynopsis = "jianyan shifts --before 时段 --after 时段 [选项]",
        footer = "  jianyan shifts --before 2018-2020 --after 2021-2023 --body cppcc")
public final class ShiftsCommand extends TableCommand {
    @Option(
            names = "--before",
            required = true,
            paramLabel = "时段",
            description = "前一时段的所述年份，如 2018-2020")
    private String before = "";

    @Option(
            names = "--after",
            required = true,
            paramLabel = "时段",
            description = "后一时段的所述年份，如 2021-2023")
    private String after = "";

    @Option(
            names = "--limit",
            paramLabel = "个数",
            defaultValue = "" + ShiftsRequest.DEFAULT_LIMIT,
            description = "每类列出几个词，默认 20")
    private int limit;

    public ShiftsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        var request =
                new ShiftsRequest(
                        Period.parse("before", before),
                        Period.parse("after", after),
                        filters(),
                        limit);
        return tabulate(engine -> engine.shifts(request), ShiftsText::new);
    }
}
