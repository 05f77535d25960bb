package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.document.Orientation;
import jianyan.index.Shards;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;
import jianyan.question.aggregation.trends.PlanReviewAnswer;
import jianyan.question.aggregation.trends.PlanReviewAnswer.Finding;
import jianyan.question.aggregation.trends.PlanReviewAnswer.Row;
import jianyan.question.aggregation.trends.PlanReviewRequest;
import jianyan.question.aggregation.trends.TrendsAnswer.Cell;
import jianyan.question.aggregation.trends.TrendsRequest;
import org.jspecify.annotations.Nullable;

/// Sets what was planned for a year beside what was said of it afterwards. Thread-safe.
public final class PlanReview {
    private static final List<Dimension> BY = List.of(Dimension.YEAR, Dimension.DISTRICT);

    private final Trends trends;

    public PlanReview(Trends trends) {
        this.trends = trends;
    }

    private record Key(String q, int year, @Nullable String district) {}

    /// @throws InvalidRequestException when an orientation is among the filters
    public PlanReviewAnswer planReview(PlanReviewRequest request, Shards shards) {
        if (!request.filters().of(FilterField.ORIENTATION).isEmpty()) {
            throw new InvalidRequestException(
                    "orientation-fixed", "orientation", "计划与回顾对照本身按取向分开", "去掉 orientation");
        }
        Map<Key, Figures> plans = cells(request, Orientation.PLAN, shards);
        Map<Key, Figures> reviews = cells(request, Orientation.REVIEW, shards);
        Figures nothing = FigureMaker.figures(0, 0, 0, 0, 0, 0, null);
        Map<Key, Boolean> keys = new LinkedHashMap<>();
        plans.keySet().forEach(key -> keys.put(key, true));
        reviews.keySet().forEach(key -> keys.put(key, true));
        List<Row> rows = new ArrayList<>();
        for (Key key : keys.keySet()) {
            Figures plan = plans.getOrDefault(key, nothing);
            Figures review = reviews.getOrDefault(key, nothing);
            if (plan.documentsHeld() + review.documentsHeld() > 0) {
                rows.add(
                        new Row(
                                key.q,
                                key.year,
                                key.district,
                                plan,
                                review,
                                Finding.of(plan, review)));
            }
        }
        rows.sort(
                Comparator.comparingInt((Row row) -> request.q().indexOf(row.q()))
                        .thenComparing(
                                Row::district, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(Row::year));
        List<String> notes = new ArrayList<>(trends.readings(request.q(), request.themes()));
        notes.add("计划指讲某年打算的段落，回顾指总结同一年的段落；某一方没有收录时不作判断");
        notes.add("没有再提到不等于没有做：换了说法、并入别的工作都会这样");
        return new PlanReviewAnswer(rows, notes);
    }

    private Map<Key, Figures> cells(
            PlanReviewRequest request, Orientation orientation, Shards shards) {
        Filters filters =
                request.filters().with(FilterField.ORIENTATION, List.of(orientation.code()));
        TrendsRequest counted =
                new TrendsRequest(
                        request.q(), BY, filters, 0, request.themes(), YearBins.NONE, Nearby.ANY);
        Map<Key, Figures> cells = new LinkedHashMap<>();
        for (Cell cell : trends.trends(counted, shards).cells()) {
            Integer year = cell.at().number(Dimension.YEAR);
            if (year != null) {
                cells.put(
                        new Key(cell.q(), year, cell.at().text(Dimension.DISTRICT)),
                        cell.figures());
            }
        }
        return cells;
    }
}
