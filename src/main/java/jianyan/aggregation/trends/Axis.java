package jianyan.aggregation.trends;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jianyan.document.Orientation;
import jianyan.document.Section;
import jianyan.index.Shards;
import jianyan.index.column.PartTable;
import jianyan.index.layout.Fields;
import jianyan.query.FilterField;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Dimension;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/// One dimension of a table: its values in order, the last place being for what is unknown.
///
/// Values are those that any shard holds; coverage and meeting years include the years between, so
/// that a gap is seen as one.
final class Axis {
    private final Dimension dimension;
    private final List<Object> values;
    private final Map<Object, Integer> places = new HashMap<>();

    private Axis(Dimension dimension, List<Object> values) {
        this.dimension = dimension;
        this.values = List.copyOf(values);
        for (int i = 0; i < values.size(); i++) {
            places.put(values.get(i), i);
        }
    }

    static Axis of(Dimension dimension, Shards shards) {
        return switch (dimension) {
            case YEAR, MEETING_YEAR -> of(dimension, years(shards.known(field(dimension))));
            case ORIENTATION ->
                    of(
                            dimension,
                            Arrays.stream(Orientation.values()).map(Orientation::code).toList());
            case DISTRICT, BODY, KIND -> of(dimension, shards.known(field(dimension)));
        };
    }

    /// An axis of the values that another was made of.
    static Axis of(Dimension dimension, List<String> values) {
        return new Axis(
                dimension,
                values.stream()
                        .map(value -> dimension.isYears() ? (Object) Integer.valueOf(value) : value)
                        .toList());
    }

    private static List<String> years(List<String> known) {
        IntSummaryStatistics years = known.stream().mapToInt(Integer::parseInt).summaryStatistics();
        return years.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(years.getMin(), years.getMax())
                        .mapToObj(String::valueOf)
                        .toList();
    }

    List<String> values() {
        return values.stream().map(Object::toString).toList();
    }

    Dimension dimension() {
        return dimension;
    }

    /// Places, the one for the unknown included.
    int size() {
        return values.size() + 1;
    }

    /// The value at a place; null at the last.
    @Nullable Object value(int place) {
        return place == values.size() ? null : values.get(place);
    }

    /// The place of a value as a request gives it; empty text for the unknown.
    ///
    /// @throws InvalidRequestException when the axis has no such value
    int placeOf(String given) {
        for (int place = 0; place < size(); place++) {
            Object value = value(place);
            if (given.equals(value == null ? "" : value.toString())) {
                return place;
            }
        }
        throw new InvalidRequestException(
                "unknown-cell",
                "at",
                dimension.code() + " 没有“" + given + "”这一格",
                "用表里出现的值；未知的一格写空值");
    }

    /// Whether a section, of a document whose own place is this one, has it too.
    boolean holds(int place, Section section) {
        Object value = value(place);
        return switch (dimension) {
            case YEAR -> Objects.equals(value, section.year());
            case ORIENTATION -> section.orientation().code().equals(value);
            case MEETING_YEAR, DISTRICT, BODY, KIND -> true;
        };
    }

    boolean isYears() {
        return dimension.isYears();
    }

    private int place(Object value) {
        return places.getOrDefault(value, values.size());
    }

    private static FilterField field(Dimension dimension) {
        return FilterField.valueOf(dimension.name());
    }

    /// The places of the parts of one segment's documents, asked in ascending order.
    Reader reader(LeafReader leaf, PartTable parts) throws IOException {
        return switch (dimension) {
            case YEAR -> (doc, part) -> placeOfYear(parts.year(part));
            case ORIENTATION -> (doc, part) -> parts.orientation(part).ordinal();
            case MEETING_YEAR, DISTRICT, BODY, KIND -> documentReader(leaf);
        };
    }

    /// Years follow one another without gaps.
    private int placeOfYear(int year) {
        return !values.isEmpty() && values.getFirst() instanceof Integer first && year >= first
                ? Math.min(year - first, values.size())
                : values.size();
    }

    private Reader documentReader(LeafReader leaf) throws IOException {
        SortedSetDocValues of = DocValues.getSortedSet(leaf, Fields.filter(field(dimension)));
        int[] placeByOrdinal = new int[Math.toIntExact(of.getValueCount())];
        for (int ordinal = 0; ordinal < placeByOrdinal.length; ordinal++) {
            String value = of.lookupOrd(ordinal).utf8ToString();
            placeByOrdinal[ordinal] = place(isYears() ? Integer.valueOf(value) : value);
        }
        return (doc, part) ->
                of.advanceExact(doc)
                        ? placeByOrdinal[Math.toIntExact(of.nextOrd())]
                        : values.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Axis axis
                && dimension == axis.dimension
                && values.equals(axis.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, values);
    }

    interface Reader {
        /// @param part one of the document's, as its [PartTable] numbers them
        int place(int doc, int part) throws IOException;
    }
}
