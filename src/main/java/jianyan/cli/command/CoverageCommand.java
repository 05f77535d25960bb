package jianyan.cli.command;

import java.io.IOException;
import jianyan.cli.option.FilterOptions;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.CoverageText;
import jianyan.query.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `jianyan coverage`: what is held of which place and year.
@Command(
        name = "coverage",
        description = "列出每个地方、每个年份收有多少文档和字数。",
        customSynopsis = "jianyan coverage [选项]",
        footer = "  jianyan coverage --region 上海市 --kind report")
public final class CoverageCommand extends QueryCommand {
    @Mixin private final FilterOptions filters = new FilterOptions();

    public CoverageCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Filters chosen = filters.filters();
        return answer(engine -> engine.coverage(chosen), new CoverageText(terminal().ink()));
    }
}
