package jianyan.cli.coverage;

import java.io.IOException;
import jianyan.cli.command.TableCommand;
import jianyan.cli.terminal.Surroundings;
import jianyan.query.Filters;
import jianyan.question.aggregation.coverage.DuplicatesAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan coverage`: what is held of which place and year.
@Command(
        name = "coverage",
        description = "列出每个地方、每个年份收有多少文档和字数。",
        customSynopsis = "jianyan coverage [选项]",
        footer = {
            "  jianyan coverage --region 上海市 --kind report",
            "  jianyan coverage --completeness --kind proposal --format csv",
            "  jianyan coverage --duplicates"
        })
public final class CoverageCommand extends TableCommand {
    @Option(names = "--completeness", description = "列出每个机构、文体、地方的文件各项信息知道多少，缺在哪些文件")
    private boolean completeness;

    @Option(names = "--duplicates", description = "列出题名和文字都相同、收了不止一份的文件")
    private boolean duplicates;

    public CoverageCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Filters chosen = filters();
        if (duplicates) {
            return tabulate(
                    engine -> DuplicatesAnswer.of(engine.documentSet(chosen)), DuplicatesText::new);
        }
        return completeness
                ? tabulate(engine -> engine.completeness(chosen), CompletenessText::new)
                : tabulate(engine -> engine.coverage(chosen), CoverageText::new);
    }
}
