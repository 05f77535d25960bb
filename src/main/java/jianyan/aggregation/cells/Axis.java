package jianyan.aggregation.cells;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jianyan.corpus.place.Namesakes;
import jianyan.document.Orientation;
import jianyan.document.Section;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.AxisValue;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Period;
import jianyan.question.aggregation.YearBins;
import org.jspecify.annotations.Nullable;

/// One dimension of a table: its values in order, the last place being for what is unknown.
///
/// Values are those that any shard holds; coverage and meeting years include the years between, so
/// that a gap is seen as one. A document that has several values stands at the place of each.
public final class Axis {
    private final Dimension dimension;
    private final List<AxisValue> values;

    /// The years of each value where years are put together; else none.
    private final List<Period> bins;

    /// What is looked for of each value of an axis of themes; else none.
    private final List<CountedQuery> themes;

    private final Map<AxisValue, Integer> places = new HashMap<>();

    /// By what values are in one script; made when a value stands at no place as it is written.
    private volatile @Nullable Map<String, Integer> folded;

    private Axis(
            Dimension dimension,
            List<AxisValue> values,
            List<Period> bins,
            List<CountedQuery> themes) {
        this.dimension = dimension;
        this.values = List.copyOf(values);
        this.bins = List.copyOf(bins);
        this.themes = List.copyOf(themes);
        for (int i = 0; i < values.size(); i++) {
            places.put(values.get(i), i);
        }
    }

    /// An axis of the values that documents have.
    ///
    /// @param known in any order
    public static Axis of(Dimension dimension, List<String> known, YearBins bins) {
        if (dimension == Dimension.ORIENTATION) {
            return of(
                    dimension, Arrays.stream(Orientation.values()).map(Orientation::code).toList());
        }
        if (dimension == Dimension.DISTRICT) {
            Map<String, String> shown = Namesakes.shown(known);
            return of(dimension, known.stream().map(shown::get).toList());
        }
        if (!dimension.isNumbers()) {
            return of(dimension, EitherScript.once(known));
        }
        IntStream numbers = known.stream().mapToInt(Integer::parseInt);
        if (!dimension.isYears()) {
            return of(dimension, numbers.sorted().mapToObj(String::valueOf).toList());
        }
        IntSummaryStatistics years = numbers.summaryStatistics();
        if (years.getCount() == 0) {
            return of(dimension, List.of());
        }
        return bins.isNone()
                ? of(
                        dimension,
                        IntStream.rangeClosed(years.getMin(), years.getMax())
                                .mapToObj(String::valueOf)
                                .toList())
                : binned(dimension, bins.over(years.getMin(), years.getMax()));
    }

    /// An axis of the values that another was made of.
    public static Axis of(Dimension dimension, List<String> values) {
        return new Axis(
                dimension,
                values.stream().map(value -> AxisValue.of(dimension, value)).toList(),
                List.of(),
                List.of());
    }

    static Axis binned(Dimension dimension, List<Period> bins) {
        return new Axis(
                dimension,
                bins.stream().map(bin -> named(bin.toString())).toList(),
                bins,
                List.of());
    }

    /// @param names as they are shown
    /// @param themes what is looked for of each
    static Axis ofThemes(List<String> names, List<CountedQuery> themes) {
        return new Axis(
                Dimension.THEME, names.stream().map(Axis::named).toList(), List.of(), themes);
    }

    private static AxisValue named(String name) {
        return new AxisValue.Named(name);
    }

    List<String> values() {
        return values.stream().map(AxisValue::written).toList();
    }

    public List<Period> bins() {
        return bins;
    }

    List<CountedQuery> themes() {
        return themes;
    }

    public Dimension dimension() {
        return dimension;
    }

    /// Places, the one for the unknown included.
    public int size() {
        return values.size() + 1;
    }

    /// The value at a place; unknown at the last.
    public AxisValue value(int place) {
        return place == unknown() ? AxisValue.UNKNOWN : values.get(place);
    }

    /// The place of what has no value.
    public int unknown() {
        return values.size();
    }

    /// The place of a value as a request gives it; empty text for the unknown.
    ///
    /// @throws InvalidRequestException when the axis has no such value
    public int placeOf(String given) {
        for (int place = 0; place < size(); place++) {
            if (given.equals(value(place).written())) {
                return place;
            }
        }
        throw new InvalidRequestException(
                "unknown-cell",
                "at",
                dimension.label() + "里没有“" + given + "”这一格",
                "用表里出现的值；未知的一格写空值");
    }

    /// Whether a section, of a document whose own place is this one, has it too.
    public boolean holds(int place, Section section) {
        return switch (dimension) {
            case YEAR -> place == placeOfYear(section.year() == null ? 0 : section.year());
            case ORIENTATION -> section.orientation().code().equals(value(place).written());
            default -> true;
        };
    }

    /// Whether years stand one by one, so that they follow each other.
    public boolean isYears() {
        return dimension.isYears() && bins.isEmpty();
    }

    /// The place of a coverage year, 0 for the unknown; [AxisReader#NOWHERE] when no period covers
    /// it.
    int placeOfYear(int year) {
        if (year == 0) {
            return unknown();
        }
        if (bins.isEmpty()) {
            // Years follow one another without gaps.
            return !values.isEmpty()
                            && values.getFirst() instanceof AxisValue.Numbered(int first)
                            && year >= first
                    ? Math.min(year - first, values.size())
                    : values.size();
        }
        for (int place = 0; place < bins.size(); place++) {
            if (bins.get(place).covers(year)) {
                return place;
            }
        }
        return AxisReader.NOWHERE;
    }

    /// The place of a value as the index holds it; [AxisReader#NOWHERE] when it stands at none.
    int placeOfHeld(String value) {
        if (!bins.isEmpty()) {
            return placeOfYear(Integer.parseInt(value));
        }
        Integer place = places.get(AxisValue.of(dimension, value));
        if (place == null && dimension == Dimension.DISTRICT) {
            // Where no namesake is held, the row bears the name alone.
            place = places.get(named(Namesakes.plain(value)));
        }
        if (place == null && !dimension.isNumbers()) {
            place = folded().get(EitherScript.folded(value));
        }
        return place == null ? AxisReader.NOWHERE : place;
    }

    /// 文化旅遊 stands where 文化旅游 does.
    private Map<String, Integer> folded() {
        Map<String, Integer> known = folded;
        if (known == null) {
            known = new HashMap<>();
            for (int place = 0; place < values.size(); place++) {
                known.putIfAbsent(EitherScript.folded(values.get(place).written()), place);
            }
            folded = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Axis axis
                && dimension == axis.dimension
                && values.equals(axis.values)
                && bins.equals(axis.bins)
                && written().equals(axis.written());
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, values);
    }

    /// A theme as it was written, from which all else of it follows.
    private record WrittenTheme(String q, AdHocThemes own) {}

    private List<WrittenTheme> written() {
        return themes.stream().map(theme -> new WrittenTheme(theme.q(), theme.own())).toList();
    }
}
