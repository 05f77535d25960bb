package jianyan.aggregation.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jianyan.aggregation.indicator.rule.IndicatorRules;
import jianyan.analysis.TextAnalysis;
import jianyan.index.BoundedCache;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.indicator.IndicatorGrid;
import jianyan.question.aggregation.indicator.IndicatorKinds;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.IndicatorsAnswer;
import jianyan.question.aggregation.indicator.IndicatorsRequest;

/// Lists the figures that documents state, over every document that the filters admit. Rounds:
/// known values, readings. Thread-safe.
///
/// A filter on years is one on the year that a figure speaks of, whatever section it stands in.
public final class Indicators {
    private static final long KEPT_READINGS = 100_000;

    /// About 100 MB.
    private static final long KEPT_CELLS = 1_000_000;

    private final IndicatorRules rules;
    private final ReadingsRound readings;
    private final GridRound grid;
    private final FilterTranslator filters;

    public Indicators(TextAnalysis analysis, IndicatorRules rules) {
        this.rules = rules;
        KeptReadings kept = new KeptReadings(rules, analysis.folding());
        this.readings = new ReadingsRound(kept);
        this.grid = new GridRound(kept);
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(readings, grid);
    }

    public IndicatorKinds kinds() {
        return new IndicatorKinds(rules.names());
    }

    /// @throws InvalidRequestException when an indicator or a filter is not known
    public IndicatorsAnswer indicators(IndicatorsRequest request, Shards shards) {
        IndicatorsRequest known = known(request);
        return BoundedCache.<IndicatorsAnswer>of(
                        shards,
                        IndicatorsAnswer.class,
                        KEPT_READINGS,
                        answer -> answer.series().size() + 1L)
                .get(known, () -> read(known, shards));
    }

    /// The yearly figures among them side by side.
    ///
    /// @throws InvalidRequestException when an indicator or a filter is not known
    public IndicatorGrid grid(IndicatorsRequest request, Shards shards) {
        IndicatorsRequest known = known(request);
        return BoundedCache.<IndicatorGrid>of(
                        shards,
                        IndicatorGrid.class,
                        KEPT_CELLS,
                        answer -> (answer.rows().size() + 1L) * (answer.years().size() + 1L))
                .get(known, () -> side(known, shards));
    }

    private IndicatorGrid side(IndicatorsRequest request, Shards shards) {
        GridRound.Stated stated =
                shards.gather(
                        grid,
                        new GridRound.Request(
                                filters.resolve(request.filters().withoutYears(), shards),
                                ReadingsRound.Years.of(request.filters()),
                                request.indicator()));
        List<String> notes = new ArrayList<>(notes(stated.anew()));
        notes.add("空格是没有写明，不是零；“只写增长”是文件只说了增减多少；目标、基数、跨年合计、截至某时等数不在表里");
        if (stated.doubtful() > 0) {
            notes.add("另有 " + stated.doubtful() + " 个数读得没有把握，只列在明细里，不进表");
        }
        return GridMaker.of(stated, notes);
    }

    private IndicatorsRequest known(IndicatorsRequest request) {
        return new IndicatorsRequest(
                request.indicator().stream().map(this::known).toList(), request.filters());
    }

    private String known(String name) {
        return rules.id(name)
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-indicator",
                                "indicator",
                                "没有名为“" + name + "”的指标",
                                rules.names().stream()
                                        .map(each -> each.label() + "（" + each.id() + "）")
                                        .collect(Collectors.joining("、", "可用：", ""))));
    }

    private IndicatorsAnswer read(IndicatorsRequest request, Shards shards) {
        Filters documents = request.filters().withoutYears();
        ReadingsRound.Read read =
                shards.gather(
                        readings,
                        new ReadingsRound.Request(
                                filters.resolve(documents, shards),
                                ReadingsRound.Years.of(request.filters())));
        List<IndicatorReading> asked =
                read.readings().stream()
                        .filter(reading ->
                                request.indicator().isEmpty()
                                        || request.indicator().contains(reading.indicator()))
                        .toList();
        return new IndicatorsAnswer(
                asked, new ConsistencyChecker(rules).check(read.readings()), notes(read.anew()));
    }

    private static List<String> notes(long anew) {
        String general = "没有列出的年份是文件没有写明，不是零；目标、基数、跨年合计、累计等带限定的数，不能与当年的数混用";
        return anew == 0
                ? List.of(general)
                : List.of(general, "有 " + anew + " 份文件的数不是建索引时按现在的指标规则读好的，是这次提问时读的，所以慢些；数是一样的");
    }
}
