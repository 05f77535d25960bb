package jianyan.http;

import java.util.List;
import jianyan.document.Document;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.Row;
import jianyan.question.aggregation.keyness.CollocatesAnswer;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.aggregation.keyness.KeynessAnswer;
import jianyan.question.aggregation.keyness.KeynessRequest;
import jianyan.question.aggregation.keyness.ShiftsAnswer;
import jianyan.question.aggregation.keyness.ShiftsRequest;
import jianyan.question.aggregation.trends.ComparisonAnswer;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.Dendrogram;
import jianyan.question.aggregation.trends.MeasuresAnswer;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.ProposalsAnswer;
import jianyan.question.aggregation.trends.ProposalsRequest;
import jianyan.question.aggregation.trends.TogetherAnswer;
import jianyan.question.aggregation.trends.TogetherRequest;

/// What a [FakeEngine] answers to those who hold one thing against another.
abstract class FakeComparing extends FakeFinding {
    static final KeynessAnswer.Term TERM =
            new KeynessAnswer.Term(
                    "加装电梯",
                    KeynessAnswer.Origin.LEXICON,
                    new KeynessAnswer.Count(4, 100, 400, 2),
                    new KeynessAnswer.Count(1, 200, 50, 1),
                    6.2,
                    3,
                    new Interval(0.1, 5.9),
                    0.01,
                    0.02,
                    3,
                    0.4,
                    null);

    @Override
    public KeynessAnswer keyness(KeynessRequest request) {
        return new KeynessAnswer(
                List.of(TERM),
                new KeynessAnswer.Side(2, 100),
                new KeynessAnswer.Side(3, 200),
                1,
                KeynessAnswer.CORRECTION,
                List.of(new KeynessAnswer.SetAside("大会", 4)),
                List.of("请予审议"),
                List.of());
    }

    @Override
    public MeasuresAnswer measures(MeasuresRequest request) {
        var share = new Figures.Share(0.5, new Interval(0.1, 0.9));
        var mention =
                new MeasuresAnswer.Mention(
                        "2022-01-05", "a.txt", "报告", "a.txt#p1", 0, 7, "加装电梯12台。");
        var measures =
                new MeasuresAnswer.Measures(
                        1, 2, share, 0, 0, null, 1, 2, share, mention, mention, 0);
        return new MeasuresAnswer(
                List.of("year"),
                List.of(
                        new Row<>(
                                request.q().getFirst(),
                                Coordinates.of(Dimension.YEAR, "2022"),
                                measures)),
                List.of(new Row<>(request.q().getFirst(), Coordinates.NONE, measures)),
                List.of());
    }

    @Override
    public ProposalsAnswer proposals(ProposalsRequest request) {
        var share = new Figures.Share(0.5, new Interval(0.25, 0.75));
        var days = new ProposalsAnswer.Days(4, 1, 5, 92.5, 80.0, 100.0, 60, 120);
        var figures =
                new ProposalsAnswer.Proposals(
                        10, 5, share, 5, 2, 2, 1, 0, 5, share, share, share, days);
        return new ProposalsAnswer(
                List.of("category"),
                List.of(new Row<>(null, Coordinates.of(Dimension.CATEGORY, "养老"), figures)),
                figures,
                List.of());
    }

    @Override
    public TogetherAnswer together(TogetherRequest request) {
        var figures =
                new TogetherAnswer.Together(100, 10, 20, 6, 2.0, 3.0, new Interval(1.1, 6.53));
        return new TogetherAnswer(
                request.q(),
                request.within(),
                List.of("year"),
                List.of(new Row<>(null, Coordinates.of(Dimension.YEAR, "2022"), figures)),
                figures,
                List.of());
    }

    @Override
    public CollocatesAnswer collocates(CollocatesRequest request) {
        return new CollocatesAnswer(
                request.q(),
                12,
                5,
                20_000,
                200,
                30,
                List.of(new CollocatesAnswer.Collocate("资金", 4, 20, 3, 12.0, 21.5, 0.25)),
                List.of());
    }

    @Override
    public ShiftsAnswer shifts(ShiftsRequest request) {
        return new ShiftsAnswer(
                List.of(),
                List.of(TERM),
                List.of(),
                List.of(),
                new KeynessAnswer.Side(3, 200),
                new KeynessAnswer.Side(2, 100),
                1,
                KeynessAnswer.CORRECTION,
                List.of());
    }

    @Override
    public ComparisonAnswer comparison(ComparisonRequest request) {
        String q = "加装电梯";
        List<Document> held = admitted(request.filters());
        return new ComparisonAnswer(
                request.by().code(),
                ComparisonAnswer.CORRECTION,
                List.of(
                        new ComparisonAnswer.Ranking(
                                q,
                                List.of(new ComparisonAnswer.Place("静安区", 1, figures(q, held))),
                                List.of(
                                        new ComparisonAnswer.Pair(
                                                "静安区",
                                                "徐汇区",
                                                null,
                                                new Interval(1.5, Double.POSITIVE_INFINITY),
                                                0.01,
                                                0.03,
                                                true)))),
                List.of(
                        new ComparisonAnswer.Profile(
                                "静安区", List.of(new ComparisonAnswer.Emphasis(q, 1)))),
                List.of(new ComparisonAnswer.Distance("徐汇区", "静安区", 0.5)),
                List.of("徐汇区", "静安区"),
                List.of(new Dendrogram.Merge(0, 1, 0.5)),
                List.of(),
                List.of());
    }
}
