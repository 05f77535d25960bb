package jianyan.aggregation.statistics;

import java.util.Comparator;
import java.util.List;
import jianyan.question.aggregation.Interval;
import jianyan.question.aggregation.trends.Direction;

/// What can be said of the way that yearly rates go: a finding, or why there is none.
public sealed interface Trend {
    /// With fewer points no order of them is rare enough: even four in a row that all rise come by
    /// chance once in twelve, falling ones counted in.
    int FEWEST_POINTS = 5;

    /// Errors of this probability are accepted when a direction is claimed.
    double SIGNIFICANCE = 0.05;

    /// One year that is held.
    ///
    /// @param characters above 0: a year without documents is no point
    record Point(int year, long occurrences, long characters) {
        public Point {
            if (occurrences < 0 || characters < 1) {
                throw new IllegalArgumentException(
                        occurrences + " in " + characters + " characters, " + year);
            }
        }

        double rate() {
            return (double) occurrences / characters;
        }
    }

    /// A series that was tested.
    ///
    /// @param direction none when the test does not tell the series from chance
    /// @param lastToFirst the last year's rate over the first year's
    record Tested(Direction direction, MannKendall test, RateRatio lastToFirst) implements Trend {}

    /// Too short a series for any claim.
    ///
    /// @param points the points that there are
    record TooFewPoints(int points) implements Trend {}

    /// A series that is 0 throughout.
    record NeverOccurs() implements Trend {}

    /// What a series lets one say.
    ///
    /// @param points one for each year that is held, in any order
    static Trend of(List<Point> points) {
        if (points.stream().mapToInt(Point::year).distinct().count() < points.size()) {
            throw new IllegalArgumentException("a year twice in " + points);
        }
        if (points.size() < FEWEST_POINTS) {
            return new TooFewPoints(points.size());
        }
        List<Point> series = points.stream().sorted(Comparator.comparingInt(Point::year)).toList();
        if (series.stream().allMatch(point -> point.occurrences() == 0)) {
            return new NeverOccurs();
        }
        var test = MannKendall.of(series.stream().mapToDouble(Point::rate).toArray());
        Point first = series.getFirst();
        Point last = series.getLast();
        return new Tested(
                test.direction(SIGNIFICANCE),
                test,
                RateRatio.of(
                        last.occurrences(),
                        (double) last.characters(),
                        first.occurrences(),
                        (double) first.characters(),
                        Interval.USUAL_CONFIDENCE));
    }
}
