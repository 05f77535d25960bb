package jianyan.cli.trends;

import java.io.IOException;
import java.util.List;
import jianyan.cli.command.TableCommand;
import jianyan.cli.option.DimensionNames;
import jianyan.cli.option.NearbyOptions;
import jianyan.cli.option.ThemeOption;
import jianyan.cli.terminal.Surroundings;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TrendsRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan trends`: how often terms occur, by year, district, sponsor and the like.
@Command(
        name = "trends",
        description = "数词语的出现次数，并给出每万字的频率和 95% 区间。",
        customSynopsis = "jianyan trends [选项] 词语…",
        footer = {
            "  jianyan trends 养老 托育 --by year",
            "  jianyan trends 一网通办 --by year --by district --from 2019 --json",
            "  jianyan trends 加装电梯 --by year --bins 5 --by sponsor-kind --by result",
            "  jianyan trends 养老 --by year --near 服务 --within 5 --negation without",
            "  jianyan trends theme:养老 --by year --measures",
            "  jianyan trends theme:养老 --by year --at 2022",
            "  jianyan trends 加装电梯 --plan-review"
        })
public final class TrendsCommand extends TableCommand {
    @Parameters(arity = "1..*", paramLabel = "词语", description = "一到五十个查询，各自计数；主题写 theme:养老")
    private List<String> terms = List.of();

    @Option(names = "--by", paramLabel = "维度", description = DimensionNames.ALL + "；至多三个，不写只给合计")
    private List<String> by = List.of();

    @Option(
            names = "--bins",
            paramLabel = "时段",
            description = "把年份合成时段：2016-2020，可重复；或 5，每五年一段（2016–2020、2021–2025）")
    private List<String> bins = List.of();

    @Option(names = "--smoothing", paramLabel = "年数", description = "另给前后几年合并的频率，0 到 5；原始数值总在旁边")
    private int smoothing;

    @Option(names = "--at", paramLabel = "值", description = "按 --by 的次序指定一格，列出这一格数到的每个句子；未知的一格写空值")
    private List<String> at = List.of();

    @Option(names = "--sentences", description = "列出合计数到的每个句子")
    private boolean sentences;

    @Option(names = "--plan-review", description = "把为某年作的计划与对该年的回顾并排列出")
    private boolean planReview;

    @Option(names = "--measures", description = "不数次数，数有多少文件、提案、区县提到，最早和最近一次在哪句")
    private boolean measures;

    @Mixin private final NearbyOptions nearby = new NearbyOptions();

    @Mixin private final ThemeOption themes = new ThemeOption();

    public TrendsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected List<String> queries() {
        return terms;
    }

    @Override
    public Integer call() throws IOException {
        List<Dimension> dimensions = by.stream().map(Dimension::parse).toList();
        if (planReview) {
            var request = new PlanReviewRequest(terms, filters(), themes.themes());
            return tabulate(engine -> engine.planReview(request), PlanReviewText::new);
        }
        if (measures) {
            var request =
                    new MeasuresRequest(
                            terms,
                            dimensions,
                            filters(),
                            themes.themes(),
                            YearBins.parse(bins),
                            nearby.nearby());
            return tabulate(engine -> engine.measures(request), MeasuresText::new);
        }
        if (sentences || !at.isEmpty()) {
            return sentences(dimensions);
        }
        var request =
                new TrendsRequest(
                        terms,
                        dimensions,
                        filters(),
                        smoothing,
                        themes.themes(),
                        YearBins.parse(bins),
                        nearby.nearby());
        return tabulate(engine -> engine.trends(request), TrendsText::new);
    }

    private int sentences(List<Dimension> dimensions) throws IOException {
        if (terms.size() > 1) {
            throw new InvalidRequestException("one-query", "q", "一次只能列出一个查询的句子", "只写一个词语");
        }
        var request =
                new SentencesRequest(
                        terms.getFirst(),
                        dimensions,
                        at,
                        filters(),
                        themes.themes(),
                        SentencesRequest.MAX_SIZE,
                        null,
                        YearBins.parse(bins),
                        nearby.nearby());
        return answerWithBasis(
                engine -> engine.sentences(request), new SentencesText(terminal().ink()));
    }
}
