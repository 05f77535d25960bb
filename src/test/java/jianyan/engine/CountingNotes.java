package jianyan.engine;

import java.util.List;
import jianyan.query.Filters;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.keyness.CollocatesRequest;
import jianyan.question.aggregation.trends.ComparisonRequest;
import jianyan.question.aggregation.trends.MeasuresRequest;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.SentencesRequest;
import jianyan.question.aggregation.trends.TogetherRequest;
import jianyan.question.aggregation.trends.TrendsRequest;

/// What each answer that counts says beside its figures.
public final class CountingNotes {
    private CountingNotes() {}

    /// @param other a second query, which two together need
    public static List<List<String>> of(Engine engine, String q, String other) {
        List<String> one = List.of(q);
        return List.of(
                engine.trends(new TrendsRequest(one, List.of(), Filters.NONE)).notes(),
                engine.sentences(
                                new SentencesRequest(
                                        q,
                                        List.of(),
                                        List.of(),
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        5,
                                        null,
                                        YearBins.NONE,
                                        Nearby.ANY))
                        .notes(),
                engine.measures(
                                new MeasuresRequest(
                                        one,
                                        List.of(),
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        YearBins.NONE,
                                        Nearby.ANY))
                        .notes(),
                engine.together(
                                new TogetherRequest(
                                        List.of(q, other),
                                        TogetherRequest.Unit.SENTENCE,
                                        List.of(),
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        YearBins.NONE))
                        .notes(),
                engine.collocates(new CollocatesRequest(q, Filters.NONE, 10, 3, 5)).notes(),
                engine.comparison(
                                new ComparisonRequest(
                                        one,
                                        Dimension.DISTRICT,
                                        Filters.NONE,
                                        AdHocThemes.NONE,
                                        Nearby.ANY))
                        .notes(),
                engine.planReview(new PlanReviewRequest(one, Filters.NONE, AdHocThemes.NONE))
                        .notes());
    }
}
