package jianyan.cli.command;

import java.io.IOException;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.CompletenessText;
import jianyan.cli.text.CoverageText;
import jianyan.query.Filters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan coverage`: what is held of which place and year.
@Command(
        name = "coverage",
        description = "列出每个地方、每个年份收有多少文档和字数。",
        customSynopsis = "jianyan coverage [选项]",
        footer = {
            "  jianyan coverage --region 上海市 --kind report",
            "  jianyan coverage --completeness --kind proposal --format csv"
        })
public final class CoverageCommand extends TableCommand {
    @Option(names = "--completeness", description = "列出每个机构、文种、地方的文件各项信息知道多少，缺在哪些文件")
    private boolean completeness;

    public CoverageCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Filters chosen = filters();
        return completeness
                ? tabulate(engine -> engine.completeness(chosen), CompletenessText::new)
                : tabulate(engine -> engine.coverage(chosen), CoverageText::new);
    }
}
