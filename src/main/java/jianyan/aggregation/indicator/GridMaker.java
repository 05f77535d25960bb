package jianyan.aggregation.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jianyan.question.aggregation.indicator.IndicatorCell;
import jianyan.question.aggregation.indicator.IndicatorGrid;
import jianyan.question.aggregation.indicator.StatedFigure;
import org.jspecify.annotations.Nullable;

/// Puts the yearly figures of documents side by side.
final class GridMaker {
    private static final Comparator<@Nullable String> NAMES =
            Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<GridKey.Series> ORDER =
            Comparator.comparing(GridKey.Series::indicator)
                    .thenComparing(GridKey.Series::region, NAMES)
                    .thenComparing(GridKey.Series::district, NAMES)
                    .thenComparing(GridKey.Series::body)
                    .thenComparing(GridKey.Series::place, NAMES);

    /// The figures of a series: by unit and year, and its changes by year.
    private static final class Stated {
        private final Map<String, Map<Integer, List<StatedFigure>>> levels = new TreeMap<>();
        private final Map<Integer, List<StatedFigure>> changes = new HashMap<>();

        private void add(GridRound.Figure figure) {
            GridKey key = figure.key();
            Map<Integer, List<StatedFigure>> years =
                    key.change()
                            ? changes
                            : levels.computeIfAbsent(key.unit(), first -> new HashMap<>());
            years.computeIfAbsent(key.year(), first -> new ArrayList<>(1))
                    .add(
                            new StatedFigure(
                                    key.scope(),
                                    key.value(),
                                    key.unit(),
                                    key.shown(),
                                    key.precision(),
                                    figure.document(),
                                    figure.times()));
        }
    }

    private GridMaker() {}

    static IndicatorGrid of(GridRound.Stated stated, List<String> notes) {
        Map<GridKey.Series, Stated> series = new HashMap<>();
        for (GridRound.Figure figure : stated.figures()) {
            series.computeIfAbsent(figure.key().series(), first -> new Stated()).add(figure);
        }
        List<Integer> years = years(stated.figures());
        List<IndicatorGrid.Row> rows =
                series.entrySet().parallelStream()
                        .sorted(Map.Entry.comparingByKey(ORDER))
                        .flatMap(entry -> rows(entry.getKey(), entry.getValue(), years).stream())
                        .toList();
        return new IndicatorGrid(years, rows, notes);
    }

    private static List<Integer> years(List<GridRound.Figure> figures) {
        var stated = figures.stream().mapToInt(figure -> figure.key().year()).summaryStatistics();
        return stated.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(stated.getMin(), stated.getMax()).boxed().toList();
    }

    private static List<IndicatorGrid.Row> rows(
            GridKey.Series of, Stated stated, List<Integer> years) {
        Map<String, Map<Integer, List<StatedFigure>>> levels =
                stated.levels.isEmpty() ? Map.of("", Map.of()) : stated.levels;
        List<IndicatorGrid.Row> rows = new ArrayList<>();
        levels.forEach((unit, figures) ->
                rows.add(
                        new IndicatorGrid.Row(
                                of.indicator(),
                                of.region(),
                                of.district(),
                                of.place(),
                                of.body(),
                                unit,
                                cells(years, figures, stated.changes))));
        return rows;
    }

    private static List<IndicatorCell> cells(
            List<Integer> years,
            Map<Integer, List<StatedFigure>> figures,
            Map<Integer, List<StatedFigure>> changes) {
        return years.stream()
                .map(year ->
                        IndicatorCell.of(
                                year,
                                figures.getOrDefault(year, List.of()),
                                changes.getOrDefault(year, List.of())))
                .toList();
    }
}
