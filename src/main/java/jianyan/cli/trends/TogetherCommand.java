package jianyan.cli.trends;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.TableCommand;
import jianyan.cli.option.DimensionNames;
import jianyan.cli.option.ThemeOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.TogetherRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan together`: how often two words or themes stand together, against chance.
@Command(
        name = "together",
        description = "数两个词或主题同在一句、一段或一件里的次数，与互不相干时预期的比。",
        customSynopsis = "jianyan together [选项] 词语 词语",
        footer = {
            "  jianyan together 养老 智慧 --within sentence",
            "  jianyan together theme:养老 theme:数字化转型 --within passage --by year",
            "  jianyan together 加装电梯 资金 --within document --by district --json"
        })
public final class TogetherCommand extends TableCommand {
    @Parameters(arity = "2", paramLabel = "词语", description = "两个查询；主题写 theme:养老")
    private List<String> terms = List.of();

    @Option(
            names = "--within",
            paramLabel = "范围",
            description = "sentence 同一句（默认），passage 同一段，document 同一件")
    private String within = TogetherRequest.Unit.SENTENCE.code();

    @Option(names = "--by", paramLabel = "维度", description = DimensionNames.ALL + "；至多三个，不写只给合计")
    private List<String> by = List.of();

    @Option(names = "--bins", paramLabel = "时段", description = "把年份合成时段：2016-2020，可重复；或 5，每五年一段")
    private List<String> bins = List.of();

    @Mixin private final ThemeOption themes = new ThemeOption();

    public TogetherCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected List<String> queries() {
        return terms;
    }

    @Override
    public Integer call() throws IOException {
        var request =
                new TogetherRequest(
                        terms,
                        TogetherRequest.Unit.parse(within),
                        by.stream().map(Dimension::parse).toList(),
                        filters(),
                        themes.themes(),
                        YearBins.parse(bins));
        return tabulate(engine -> engine.together(request), TogetherText::new);
    }
}
