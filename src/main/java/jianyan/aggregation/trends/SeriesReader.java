package jianyan.aggregation.trends;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyan.aggregation.cells.Grid;
import jianyan.aggregation.cells.Tally;
import jianyan.aggregation.statistics.MultipleComparison;
import jianyan.aggregation.statistics.Trend;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Coordinates;
import jianyan.question.aggregation.Figures;
import jianyan.question.aggregation.trends.Direction;
import jianyan.question.aggregation.trends.TrendsAnswer.Claim;
import jianyan.question.aggregation.trends.TrendsAnswer.Series;
import org.jspecify.annotations.Nullable;

/// Says of each series of years whether it goes anywhere, and smooths it when asked.
///
/// Many series are many questions, so directions rest on probabilities adjusted by Holm.
record SeriesReader(Grid grid, Tally held, List<Integer> shown) {
    /// A series that was tested, or why it was not.
    private record Read(String q, Coordinates at, List<Trend.Point> points, Trend trend) {}

    /// One entry for each query and value of the other dimension; none without an axis of years.
    List<Series> read(List<String> queries, List<Tally> found) {
        int years = grid.yearAxis();
        if (years < 0) {
            return List.of();
        }
        List<Read> series = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) {
            for (Map.Entry<Integer, List<Integer>> one : lines(years).entrySet()) {
                List<Trend.Point> points = points(one.getValue(), years, found.get(query));
                Coordinates at = grid.at(one.getKey()).without(grid.axes().get(years).dimension());
                series.add(new Read(queries.get(query), at, points, Trend.of(points)));
            }
        }
        return claims(series);
    }

    /// The rate over a cell's year and its neighbours; null when they hold nothing.
    @Nullable Double smoothed(int cell, Tally found, int neighbours) {
        int axis = grid.yearAxis();
        int place = grid.place(cell, axis);
        int last = grid.axes().get(axis).size() - 1;
        if (place == last) {
            return null;
        }
        long occurrences = 0;
        long characters = 0;
        for (int at = Math.max(0, place - neighbours);
                at <= Math.min(last - 1, place + neighbours);
                at++) {
            int other = grid.moved(cell, axis, at);
            occurrences += found.occurrences(other);
            characters += held.characters(other);
        }
        return characters == 0 ? null : occurrences * Figures.PER_CHARACTERS / characters;
    }

    /// The shown cells of known years, line by line; the key is the line's cell of unknown year.
    private Map<Integer, List<Integer>> lines(int years) {
        Map<Integer, List<Integer>> lines = new LinkedHashMap<>();
        int unknown = grid.axes().get(years).size() - 1;
        for (int cell : shown) {
            if (grid.place(cell, years) != unknown) {
                lines.computeIfAbsent(grid.moved(cell, years, unknown), first -> new ArrayList<>())
                        .add(cell);
            }
        }
        return lines;
    }

    private List<Trend.Point> points(List<Integer> line, int years, Tally found) {
        List<Trend.Point> points = new ArrayList<>();
        for (int cell : line) {
            if (held.characters(cell) > 0
                    && grid.axes().get(years).value(grid.place(cell, years))
                            instanceof AxisValue.Numbered year) {
                points.add(
                        new Trend.Point(
                                year.number(), found.occurrences(cell), held.characters(cell)));
            }
        }
        return points;
    }

    private static List<Series> claims(List<Read> series) {
        double[] adjusted =
                MultipleComparison.holm(
                        series.stream()
                                .map(Read::trend)
                                .filter(Trend.Tested.class::isInstance)
                                .mapToDouble(trend -> ((Trend.Tested) trend).test().p())
                                .toArray());
        List<Series> claims = new ArrayList<>();
        int tested = 0;
        for (Read one : series) {
            claims.add(
                    switch (one.trend) {
                        case Trend.TooFewPoints(int points) ->
                                without(
                                        one,
                                        "只有 "
                                                + points
                                                + " 个年份有文件，少于 "
                                                + Trend.FEWEST_POINTS
                                                + " 个，不作趋势判断");
                        case Trend.NeverOccurs() -> without(one, "各年都没有出现，没有趋势可言");
                        case Trend.Tested trend -> with(one, trend, adjusted[tested++]);
                    });
        }
        return claims;
    }

    private static Series without(Read one, String reason) {
        return new Series(one.q, one.at, one.points.size(), null, reason);
    }

    /// A ratio that rests on a zero says nothing as a number.
    private static String onZero(Trend.Point first, Trend.Point last) {
        if (first.occurrences() == 0) {
            return first.year() + " 年 0 次，无法说增长多少";
        }
        return last.year() + " 年 0 次，" + first.year() + " 年 " + first.occurrences() + " 次，无法说减少几成";
    }

    private static Series with(Read one, Trend.Tested trend, double adjusted) {
        Direction direction = adjusted <= Trend.SIGNIFICANCE ? trend.direction() : Direction.NONE;
        Trend.Point first = one.points.getFirst();
        Trend.Point last = one.points.getLast();
        boolean rests = first.occurrences() > 0 && last.occurrences() > 0;
        return new Series(
                one.q,
                one.at,
                one.points.size(),
                new Claim(
                        direction,
                        trend.test().s(),
                        trend.test().p(),
                        adjusted,
                        one.points.getFirst().year(),
                        one.points.getLast().year(),
                        rests ? trend.lastToFirst().ratio() : null,
                        rests ? trend.lastToFirst().interval() : null,
                        rests ? null : onZero(first, last)),
                direction == Direction.NONE ? "各年的起伏与偶然没有区别（Mann-Kendall）" : null);
    }
}
