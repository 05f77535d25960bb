package jianyan.cli.trends;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.TableCommand;
import jianyan.cli.option.DimensionNames;
import jianyan.cli.option.ThemeOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.ProposalsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan proposals`: how many proposals there are, and what became of them.
@Command(
        name = "proposals",
        description = "按类别、主办单位、提案人类型、界别、审查结果、届次等统计提案：件数、答复率、A/B/C 类、从提交到答复的天数；没有写明的单列。",
        customSynopsis = "jianyan proposals [选项]",
        footer = {
            "  jianyan proposals --by category --district 徐汇区",
            "  jianyan proposals --by term --by session --output 提案.xlsx",
            "  jianyan proposals --by sponsor-kind --from 2021 --to 2025 --json"
        })
public final class ProposalsCommand extends TableCommand {
    @Option(names = "--by", paramLabel = "维度", description = DimensionNames.ALL + "；至多三个，不写只给合计")
    private List<String> by = List.of();

    @Option(names = "--bins", paramLabel = "时段", description = "把年份合成时段：2016-2020，可重复；或 5，每五年一段")
    private List<String> bins = List.of();

    @Mixin private final ThemeOption themes = new ThemeOption();

    public ProposalsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        var request =
                new ProposalsRequest(
                        by.stream().map(Dimension::parse).toList(),
                        filters(),
                        themes.themes(),
                        YearBins.parse(bins));
        return tabulate(engine -> engine.proposals(request), ProposalsText::new);
    }
}
