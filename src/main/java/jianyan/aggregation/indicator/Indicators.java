package jianyan.aggregation.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jianyan.aggregation.AnswerCache;
import jianyan.analysis.TextAnalysis;
import jianyan.corpus.metadata.Gazetteer;
import jianyan.index.Snapshot;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.IndicatorKinds;
import jianyan.question.aggregation.IndicatorReading;
import jianyan.question.aggregation.IndicatorsAnswer;
import jianyan.question.aggregation.IndicatorsRequest;

/// Lists the figures that documents state, over every document that the filters admit. Thread-safe.
///
/// A filter on years is one on the year that a figure speaks of, whatever section it stands in.
public final class Indicators {
    private static final Comparator<String> NAMES = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<IndicatorReading> ORDER =
            Comparator.comparing(IndicatorReading::indicator)
                    .thenComparing(IndicatorReading::region, NAMES)
                    .thenComparing(IndicatorReading::district, NAMES)
                    .thenComparing(IndicatorReading::body)
                    .thenComparing(
                            IndicatorReading::year, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(IndicatorReading::document)
                    .thenComparing(IndicatorReading::passage)
                    .thenComparingInt(IndicatorReading::start);

    private static final long KEPT_READINGS = 100_000;

    private final IndicatorRules rules;
    private final IndicatorReader reader;
    private final FilterTranslator filters;

    public Indicators(TextAnalysis analysis, IndicatorRules rules) {
        this.rules = rules;
        this.reader = new IndicatorReader(rules, analysis.folding(), Gazetteer.load());
        this.filters = new FilterTranslator(analysis.folding());
    }

    public IndicatorKinds kinds() {
        return new IndicatorKinds(rules.names());
    }

    /// @throws InvalidRequestException when an indicator or a filter is not known
    public IndicatorsAnswer indicators(IndicatorsRequest request, Snapshot snapshot) {
        List<String> asked = request.indicator().stream().map(this::known).toList();
        var known = new IndicatorsRequest(asked, request.filters());
        return AnswerCache.<IndicatorsAnswer>of(
                        snapshot,
                        IndicatorsAnswer.class,
                        KEPT_READINGS,
                        answer -> answer.series().size() + 1L)
                .get(known, () -> read(known, snapshot));
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

    private IndicatorsAnswer read(IndicatorsRequest request, Snapshot snapshot) {
        Filters documents = request.filters().withoutYears();
        Admission admission = filters.translate(documents, snapshot);
        DocumentReadings known = DocumentReadings.of(snapshot, reader);
        List<IndicatorReading> readings =
                snapshot.numbers(admission.documents())
                        .parallel()
                        .mapToObj(number -> known.of(number, reader, snapshot))
                        .flatMap(List::stream)
                        .filter(reading -> speaksOf(reading, request.filters()))
                        .sorted(ORDER)
                        .toList();
        List<IndicatorReading> asked =
                readings.stream()
                        .filter(reading ->
                                request.indicator().isEmpty()
                                        || request.indicator().contains(reading.indicator()))
                        .toList();
        return new IndicatorsAnswer(
                asked,
                new ConsistencyChecker(rules).check(readings),
                List.of("没有列出的年份是文件没有写明，不是零；目标、基数、跨年合计、累计等带限定的数，不能与当年的数混用"));
    }

    private static boolean speaksOf(IndicatorReading reading, Filters asked) {
        Integer year = reading.year();
        List<String> years = asked.of(FilterField.YEAR);
        boolean among = years.isEmpty() || years.contains(Objects.toString(year));
        boolean bounded = asked.from() != null || asked.to() != null;
        return among
                && (!bounded
                        || year != null
                                && (asked.from() == null || year >= asked.from())
                                && (asked.to() == null || year <= asked.to()));
    }
}
