package jianyan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.document.Orientation;
import jianyan.index.Fields;
import jianyan.index.PartFilter;
import jianyan.index.Parts;
import jianyan.query.FilterField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/// Counts the values of some filters among the documents it visits.
///
/// Values are counted by their ordinals in the segment and looked up once at its end. A document of
/// one part has its coverage year and orientation among its values like any other; one of several
/// parts is asked for each of them.
final class FacetCounter implements Matches.Visitor {
    private final PartFilter parts;
    private final Map<FilterField, Map<String, Long>> counts = new EnumMap<>(FilterField.class);
    private final List<Column> columns = new ArrayList<>();
    private NumericDocValues partCounts = DocValues.emptyNumeric();

    FacetCounter(Set<FilterField> fields, PartFilter parts) {
        this.parts = parts;
        fields.forEach(field -> counts.put(field, new HashMap<>()));
    }

    /// The values of one field in one segment.
    private record Column(FilterField field, SortedSetDocValues values, long[] byOrdinal) {
        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
    }

    @Override
    public void enter(LeafReaderContext leaf) throws IOException {
        close();
        partCounts = DocValues.getNumeric(leaf.reader(), Fields.PART_COUNT);
        for (FilterField field : counts.keySet()) {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.filter(field));
            columns.add(new Column(field, values, new long[(int) values.getValueCount()]));
        }
    }

    @Override
    public void visit(Matches.Match match) throws IOException {
        boolean single = partCounts.advanceExact(match.doc()) && partCounts.longValue() == 1;
        for (Column column : columns) {
            if (single || column.field.level() == FilterField.Level.DOCUMENT) {
                column.count(match.doc());
            } else if (column.field == FilterField.YEAR) {
                countYears(match);
            } else {
                countOrientations(match);
            }
        }
    }

    /// The counts of all segments visited.
    Map<FilterField, Map<String, Long>> counts() {
        close();
        return counts;
    }

    private void close() {
        try {
            for (Column column : columns) {
                Map<String, Long> into = of(column.field);
                for (int ordinal = 0; ordinal < column.byOrdinal.length; ordinal++) {
                    if (column.byOrdinal[ordinal] > 0) {
                        into.merge(
                                column.values.lookupOrd(ordinal).utf8ToString(),
                                column.byOrdinal[ordinal],
                                Long::sum);
                    }
                }
            }
            columns.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, Long> of(FilterField field) {
        return counts.computeIfAbsent(field, missing -> new HashMap<>());
    }

    private void countYears(Matches.Match match) throws IOException {
        Set<Integer> years = new TreeSet<>();
        for (Parts.Part part : admitted(match)) {
            if (part.year() != null) {
                years.add(part.year());
            }
        }
        for (int year : years) {
            if (match.holdsIn(new PartFilter(Set.of(year), parts.orientations()))) {
                of(FilterField.YEAR).merge(String.valueOf(year), 1L, Long::sum);
            }
        }
    }

    private void countOrientations(Matches.Match match) throws IOException {
        Set<Orientation> orientations = new TreeSet<>();
        admitted(match).forEach(part -> orientations.add(part.orientation()));
        for (Orientation orientation : orientations) {
            if (match.holdsIn(new PartFilter(parts.years(), Set.of(orientation)))) {
                of(FilterField.ORIENTATION).merge(orientation.code(), 1L, Long::sum);
            }
        }
    }

    private List<Parts.Part> admitted(Matches.Match match) throws IOException {
        List<Parts.Part> admitted = new ArrayList<>();
        for (int part = 0; part < match.parts().size(); part++) {
            if (parts.admits(match.parts().get(part))) {
                admitted.add(match.parts().get(part));
            }
        }
        return admitted;
    }
}
