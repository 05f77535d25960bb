package jianyan.cli;

import java.io.IOException;
import java.util.List;
import jianyan.aggregation.Dimension;
import jianyan.aggregation.TrendsRequest;
import jianyan.cli.text.TrendsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan trends`: how often terms occur, by year, district and the like.
@Command(
        name = "trends",
        description = "数词语的出现次数，并给出每万字的频率和 95% 区间。",
        customSynopsis = "jianyan trends [选项] 词语…",
        footer = {
            "  jianyan trends 养老 托育 --by year",
            "  jianyan trends 一网通办 --by year --by district --from 2019 --json"
        })
final class TrendsCommand extends QueryCommand {
    @Parameters(arity = "1..*", paramLabel = "词语", description = "一到二十个查询，各自计数")
    private List<String> terms = List.of();

    @Option(
            names = "--by",
            paramLabel = "维度",
            description =
                    "year 年份，meeting-year 会议年份，district 区县，body 机构，kind 文种，orientation 取向；至多两个，不写只给合计")
    private List<String> by = List.of();

    @Mixin private final FilterOptions filters = new FilterOptions();

    TrendsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        TrendsRequest request =
                new TrendsRequest(
                        terms, by.stream().map(Dimension::parse).toList(), filters.filters());
        return answer(engine -> engine.trends(request), new TrendsText(terminal().ink()));
    }
}
