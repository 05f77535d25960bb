package jianyan.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jianyan.document.Body;
import jianyan.document.Document;
import jianyan.document.Passage;
import jianyan.document.SourceSpan;
import jianyan.query.Filters;
import jianyan.question.DocumentSet;
import jianyan.question.Footing;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.coverage.CompletenessAnswer;
import jianyan.question.aggregation.coverage.CoverageAnswer;
import jianyan.question.aggregation.indicator.ConsistencyFinding;
import jianyan.question.aggregation.indicator.IndicatorCell;
import jianyan.question.aggregation.indicator.IndicatorGrid;
import jianyan.question.aggregation.indicator.IndicatorKinds;
import jianyan.question.aggregation.indicator.IndicatorReading;
import jianyan.question.aggregation.indicator.IndicatorsAnswer;
import jianyan.question.aggregation.indicator.IndicatorsRequest;
import jianyan.question.aggregation.indicator.Precision;
import jianyan.question.aggregation.indicator.StatedFigure;
import jianyan.question.aggregation.trends.BorderChange;
import jianyan.question.aggregation.trends.PlanReviewAnswer;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.SentencesAnswer;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.ThemesAnswer;
import jianyan.question.aggregation.trends.TrendsAnswer;
import jianyan.question.aggregation.trends.TrendsRequest;

/// What a [FakeEngine] answers to those who count.
abstract class FakeCounting extends FakeComparing {
    @Override
    public TrendsAnswer trends(TrendsRequest request) {
        List<Coordinates> places = places(request.by());
        List<Document> held = admitted(request.filters());
        List<TrendsAnswer.Cell> cells = new ArrayList<>();
        List<TrendsAnswer.Total> totals = new ArrayList<>();
        for (String q : request.q()) {
            for (Coordinates at : places) {
                cells.add(
                        new TrendsAnswer.Cell(
                                q,
                                at,
                                figures(
                                        q,
                                        held.stream().filter(each -> matches(each, at)).toList()),
                                null));
            }
            totals.add(new TrendsAnswer.Total(q, figures(q, held)));
        }
        return new TrendsAnswer(
                request.by().stream().map(Dimension::code).toList(),
                "per10k",
                cells,
                totals,
                List.of(
                        new TrendsAnswer.Series(
                                request.q().getFirst(), Coordinates.NONE, 2, null, "只有 2 个年份有文件")),
                List.of(new BorderChange("静安区", 2015, "2015 年闸北区并入静安区")),
                List.of());
    }

    @Override
    public SentencesAnswer sentences(SentencesRequest request) {
        List<SentencesAnswer.Sentence> sentences = new ArrayList<>();
        for (Document each : found(request.q(), request.filters())) {
            for (Passage passage : counted(each).toList()) {
                List<SourceSpan> marks = marks(passage.text(), request.q());
                if (!marks.isEmpty()) {
                    sentences.add(
                            new SentencesAnswer.Sentence(
                                    each.id(),
                                    each.title(),
                                    passage.id(),
                                    0,
                                    passage.text().length(),
                                    passage.text(),
                                    passage.recognised() != null,
                                    marks));
                }
            }
        }
        return new SentencesAnswer(
                request.q(),
                sentences.stream().mapToLong(each -> each.marks().size()).sum(),
                sentences.stream().map(each -> each.document()).distinct().count(),
                sentences,
                null,
                List.of());
    }

    @Override
    public PlanReviewAnswer planReview(PlanReviewRequest request) {
        List<Document> held = admitted(request.filters());
        String q = request.q().getFirst();
        return new PlanReviewAnswer(
                List.of(
                        new PlanReviewAnswer.Row(
                                q,
                                2022,
                                "静安区",
                                figures(q, held),
                                figures(q, List.of()),
                                PlanReviewAnswer.Finding.REVIEW_NOT_HELD)),
                List.of());
    }

    @Override
    public IndicatorsAnswer indicators(IndicatorsRequest request) {
        var reading =
                new IndicatorReading(
                        "上海市",
                        "静安区",
                        Body.CPPCC,
                        null,
                        2022,
                        null,
                        null,
                        "proposals-received",
                        null,
                        null,
                        BigDecimal.valueOf(272),
                        null,
                        "件",
                        "272件",
                        Precision.EXACT,
                        null,
                        false,
                        1,
                        "收到提案272件。",
                        "a.txt#p3",
                        4,
                        8,
                        "a.txt");
        return new IndicatorsAnswer(
                List.of(reading),
                List.of(
                        new ConsistencyFinding(
                                ConsistencyFinding.Kind.SHARE,
                                ConsistencyFinding.Verdict.COMPUTED,
                                null,
                                new BigDecimal("86.8"),
                                List.of(reading))),
                List.of());
    }

    @Override
    public IndicatorGrid indicatorGrid(IndicatorsRequest request) {
        IndicatorReading only = indicators(request).series().getFirst();
        var stated =
                new StatedFigure(
                        only.scope(),
                        only.value(),
                        only.unit(),
                        only.shown(),
                        only.precision(),
                        only.document(),
                        1);
        IndicatorCell cell = IndicatorCell.of(2022, List.of(stated), List.of());
        return new IndicatorGrid(
                List.of(2022),
                List.of(
                        new IndicatorGrid.Row(
                                only.indicator(),
                                only.region(),
                                only.district(),
                                only.place(),
                                only.body(),
                                only.unit(),
                                List.of(cell))),
                List.of());
    }

    @Override
    public IndicatorKinds indicatorKinds() {
        return new IndicatorKinds(List.of(new IndicatorKinds.Name("proposals-received", "收到提案")));
    }

    @Override
    public ThemesAnswer themes() {
        return new ThemesAnswer(List.of(new ThemesAnswer.Theme("养老", List.of("养老", "长护险"))));
    }

    @Override
    public CompletenessAnswer completeness(Filters filters) {
        return new CompletenessAnswer(
                List.of(
                        new CompletenessAnswer.Row(
                                "date",
                                "cppcc",
                                "report",
                                "上海市",
                                null,
                                2,
                                1,
                                0.5,
                                List.of("a.txt"),
                                0)),
                List.of());
    }

    @Override
    public DocumentSet documentSet(Filters filters) {
        return new DocumentSet(
                new TreeMap<>(
                        admitted(filters).stream()
                                .collect(
                                        Collectors.toMap(
                                                Document::id, each -> "0000000000000000"))));
    }

    @Override
    public Footing footing(Filters filters, List<String> queries) {
        return new Footing(1, documentSet(filters).digest(), queries);
    }

    @Override
    public CoverageAnswer coverage(Filters filters) {
        List<CoverageAnswer.Cell> cells =
                admitted(filters).stream()
                        .map(each ->
                                new CoverageAnswer.Cell(
                                        each.metadata().region(),
                                        each.metadata().district(),
                                        year(each),
                                        1,
                                        characters(List.of(each))))
                        .toList();
        return new CoverageAnswer(
                cells, cells.size(), cells.stream().mapToLong(c -> c.characters()).sum());
    }
}
