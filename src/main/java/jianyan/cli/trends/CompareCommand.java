package jianyan.cli.trends;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.TableCommand;
import jianyan.cli.option.DimensionNames;
import jianyan.cli.option.NearbyOptions;
import jianyan.cli.option.ThemeOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.trends.ComparisonRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan compare`: who speaks most of what, and who is like whom.
@Command(
        name = "compare",
        description = "比较各区县（或省市、机构、届次、提案人、类别等）谈什么更多：排名、两两倍数、侧重和远近。",
        customSynopsis = "jianyan compare [选项] [词语…]",
        footer = {
            "  jianyan compare theme:养老",
            "  jianyan compare --kind report --year 2022",
            "  jianyan compare 养老 --near 服务 --negation without"
        })
public final class CompareCommand extends TableCommand {
    @Parameters(arity = "0..*", paramLabel = "词语", description = "查询或主题；不写则是自带的全部主题")
    private List<String> terms = List.of();

    @Option(
            names = "--by",
            paramLabel = "维度",
            defaultValue = "district",
            description = DimensionNames.ALL + "；默认 district")
    private String by = "";

    @Mixin private final NearbyOptions nearby = new NearbyOptions();

    @Mixin private final ThemeOption themes = new ThemeOption();

    public CompareCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected List<String> queries() {
        return terms;
    }

    @Override
    public Integer call() throws IOException {
        var request =
                new ComparisonRequest(
                        terms, Dimension.parse(by), filters(), themes.themes(), nearby.nearby());
        return tabulate(engine -> engine.comparison(request), ComparisonText::new);
    }
}
