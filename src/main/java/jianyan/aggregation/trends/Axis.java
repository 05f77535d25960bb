package jianyan.aggregation.trends;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyan.document.Orientation;
import jianyan.index.Snapshot;
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
/// Values are those that the snapshot holds; coverage and meeting years include the years between,
/// so that a gap is seen as one.
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

    static Axis of(Dimension dimension, Snapshot snapshot) {
        List<Object> values = new ArrayList<>();
        switch (dimension) {
            case YEAR, MEETING_YEAR -> {
                List<Integer> years =
                        snapshot.known(field(dimension)).stream()
                                .map(Integer::valueOf)
                                .sorted()
                                .toList();
                if (!years.isEmpty()) {
                    for (int year = years.getFirst(); year <= years.getLast(); year++) {
                        values.add(year);
                    }
                }
            }
            case ORIENTATION -> {
                for (Orientation orientation : Orientation.values()) {
                    values.add(orientation.code());
                }
            }
            case DISTRICT, BODY, KIND -> values.addAll(snapshot.known(field(dimension)));
        }
        return new Axis(dimension, values);
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

    interface Reader {
        /// @param part one of the document's, as its [PartTable] numbers them
        int place(int doc, int part) throws IOException;
    }
}
