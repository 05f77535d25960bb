package jianyan.cli.handling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.Engine;
import jianyan.export.paper.PaperFormat;
import jianyan.export.paper.SheetPaper;
import jianyan.export.paper.StatisticsPaper;
import jianyan.query.Filters;
import jianyan.workbench.HandlingDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan handling statistics`: the figures of a committee's year.
@Command(
        name = "statistics",
        description = "年度统计：按主办单位、类别、办理结果、满意度，各有多少件、立案与否、结果几类、满意几何、逾期几件。",
        customSynopsis = "jianyan handling statistics [选项]",
        footer = {
            "  jianyan handling statistics --district 静安区 --meeting-year 2023",
            "  jianyan handling statistics --district 静安区 --output 统计.xlsx     也可 .docx .csv"
        })
final class StatisticsCommand extends WorkbenchCommand {
    @Option(names = "--output", paramLabel = "文件", description = "写到这个文件，.xlsx、.docx 或 .csv")
    private @Nullable Path output;

    @Option(names = "--title", paramLabel = "文字", description = "表的标题；不写则按委员会和届次")
    private @Nullable String title;

    @Mixin private final FilterOptions filters = new FilterOptions();

    StatisticsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Filters chosen = filters.filters(this::subcorpus);
        Path file = output;
        if (file == null) {
            return answer(
                    engine -> new HandlingDesk(engine, workbench()).statistics(chosen),
                    new HandlingStatisticsText(terminal().ink()));
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        PaperFormat format = PaperFormat.parse(name.substring(name.lastIndexOf('.') + 1));
        try (Engine engine = open()) {
            SheetPaper paper = StatisticsPaper.of(engine, workbench(), chosen, title);
            new OutputFile(file).write(to -> paper.write(format, to));
        }
        return Failure.DONE;
    }
}
