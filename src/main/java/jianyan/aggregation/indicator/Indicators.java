package jianyan.aggregation.indicator;

import java.util.List;
import java.util.stream.Collectors;
import jianyan.analysis.TextAnalysis;
import jianyan.index.BoundedCache;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.FilterTranslator;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.IndicatorKinds;
import jianyan.question.aggregation.IndicatorReading;
import jianyan.question.aggregation.IndicatorsAnswer;
import jianyan.question.aggregation.IndicatorsRequest;

/// Lists the figures that documents state, over every document that the filters admit. Rounds:
/// known values, readings. Thread-safe.
///
/// A filter on years is one on the year that a figure speaks of, whatever section it stands in.
public final class Indicators {
    private static final long KEPT_READINGS = 100_000;

    private final IndicatorRules rules;
    private final ReadingsRound readings;
    private final FilterTranslator filters;

    public Indicators(TextAnalysis analysis, IndicatorRules rules) {
        this.rules = rules;
        this.readings = new ReadingsRound(new KeptReadings(rules, analysis.folding()));
        this.filters = new FilterTranslator(analysis.folding());
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(readings);
    }

    public IndicatorKinds kinds() {
        return new IndicatorKinds(rules.names());
    }

    /// @throws InvalidRequestException when an indicator or a filter is not known
    public IndicatorsAnswer indicators(IndicatorsRequest request, Shards shards) {
        List<String> asked = request.indicator().stream().map(this::known).toList();
        var known = new IndicatorsRequest(asked, request.filters());
        return BoundedCache.<IndicatorsAnswer>of(
                        shards,
                        IndicatorsAnswer.class,
                        KEPT_READINGS,
                        answer -> answer.series().size() + 1L)
                .get(known, () -> read(known, shards));
    }

    private String known(String name) {
        return rules.id(name)
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-indicator",
                                "indicator",
                                "没有名为“" + name + "”的指标",
                                "已有："
                                        + rules.names().stream()
                                                .map(IndicatorKinds.Name::id)
                                                .collect(Collectors.joining(", "))));
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
