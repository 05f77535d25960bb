package jianyan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.document.Orientation;
import jianyan.index.Fields;
import jianyan.index.FilterTranslator;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.PartFilter;
import jianyan.index.Parts;
import jianyan.index.Snapshot;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.search.SearchAnswer.FacetCount;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/// Counts the values of each filter among the documents found.
///
/// A facet disregards the filter on itself, so that picking one year does not empty the others;
/// each count is the total that the search would have with that value alone picked.
final class Facets {
    private final Matches matches;
    private final Snapshot snapshot;
    private final FilterTranslator translator;
    private final Filters filters;

    Facets(Matches matches, Snapshot snapshot, FilterTranslator translator, Filters filters) {
        this.matches = matches;
        this.snapshot = snapshot;
        this.translator = translator;
        this.filters = filters;
    }

    /// All facets, each with its values, most frequent first and ties by value.
    Map<String, List<FacetCount>> count() {
        Map<FilterField, Map<String, Long>> counts = new EnumMap<>(FilterField.class);
        Set<FilterField> unfiltered = new TreeSet<>(List.of(FilterField.values()));
        for (FilterField field : FilterField.values()) {
            if (isNarrowed(field)) {
                unfiltered.remove(field);
                counts.putAll(count(relaxed(field), Set.of(field)));
            }
        }
        counts.putAll(count(filters, unfiltered));
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        counts.forEach((field, byValue) -> facets.put(field.code(), sorted(byValue)));
        return facets;
    }

    private boolean isNarrowed(FilterField field) {
        boolean byRange =
                field == FilterField.YEAR && (filters.from() != null || filters.to() != null);
        return byRange || !filters.of(field).isEmpty();
    }

    private Filters relaxed(FilterField field) {
        Filters rest = filters.without(field);
        return field == FilterField.YEAR ? new Filters(rest.values(), null, null) : rest;
    }

    private Map<FilterField, Map<String, Long>> count(Filters under, Set<FilterField> fields) {
        Map<FilterField, Map<String, Long>> counts = new EnumMap<>(FilterField.class);
        fields.forEach(field -> counts.put(field, new HashMap<>()));
        Admission admission = translator.translate(under, snapshot);
        matches.visit(
                admission.documents(),
                admission.parts(),
                false,
                new Counter(counts, admission.parts()));
        return counts;
    }

    private static List<FacetCount> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingLong(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::value))
                .toList();
    }

    private static final class Counter implements Matches.Visitor {
        private final Map<FilterField, Map<String, Long>> counts;
        private final PartFilter parts;
        private final Map<FilterField, SortedSetDocValues> values =
                new EnumMap<>(FilterField.class);

        Counter(Map<FilterField, Map<String, Long>> counts, PartFilter parts) {
            this.counts = counts;
            this.parts = parts;
        }

        @Override
        public void enter(LeafReaderContext leaf) throws IOException {
            for (FilterField field : counts.keySet()) {
                if (field.level() == FilterField.Level.DOCUMENT) {
                    values.put(field, DocValues.getSortedSet(leaf.reader(), Fields.filter(field)));
                }
            }
        }

        @Override
        public void visit(Matches.Match match) throws IOException {
            for (Map.Entry<FilterField, Map<String, Long>> entry : counts.entrySet()) {
                switch (entry.getKey()) {
                    case YEAR -> countYears(match, entry.getValue());
                    case ORIENTATION -> countOrientations(match, entry.getValue());
                    default -> countValues(match, entry.getKey(), entry.getValue());
                }
            }
        }

        private void countValues(Matches.Match match, FilterField field, Map<String, Long> into)
                throws IOException {
            SortedSetDocValues of = values.get(field);
            if (of != null && of.advanceExact(match.doc())) {
                for (int i = 0; i < of.docValueCount(); i++) {
                    into.merge(of.lookupOrd(of.nextOrd()).utf8ToString(), 1L, Long::sum);
                }
            }
        }

        private void countYears(Matches.Match match, Map<String, Long> into) throws IOException {
            Set<Integer> years = new TreeSet<>();
            for (Parts.Part part : admitted(match)) {
                if (part.year() != null) {
                    years.add(part.year());
                }
            }
            for (int year : years) {
                if (match.holdsIn(new PartFilter(Set.of(year), parts.orientations()))) {
                    into.merge(String.valueOf(year), 1L, Long::sum);
                }
            }
        }

        private void countOrientations(Matches.Match match, Map<String, Long> into)
                throws IOException {
            Set<Orientation> orientations = new TreeSet<>();
            admitted(match).forEach(part -> orientations.add(part.orientation()));
            for (Orientation orientation : orientations) {
                if (match.holdsIn(new PartFilter(parts.years(), Set.of(orientation)))) {
                    into.merge(orientation.code(), 1L, Long::sum);
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
}
