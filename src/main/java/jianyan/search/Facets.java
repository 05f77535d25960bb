package jianyan.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.index.FilterTranslator;
import jianyan.index.FilterTranslator.Admission;
import jianyan.index.PartFilter;
import jianyan.index.Snapshot;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.search.SearchAnswer.FacetCount;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// Counts the values of each filter among the documents found.
///
/// A facet disregards the filter on itself, so that picking one year does not empty the others;
/// each count is the total that the search would have with that value alone picked.
final class Facets {
    private final Found found;
    private final Snapshot snapshot;
    private final FilterTranslator translator;
    private final Filters filters;
    private @Nullable FacetCounter shared;

    Facets(Found found, Snapshot snapshot, FilterTranslator translator, Filters filters) {
        this.found = found;
        this.snapshot = snapshot;
        this.translator = translator;
        this.filters = filters;
    }

    /// Counts every field that no filter narrows beside another visitor of the same documents.
    Matches.Visitor countingWith(Matches.Visitor other, PartFilter parts) {
        Set<FilterField> unfiltered = new TreeSet<>(List.of(FilterField.values()));
        unfiltered.removeIf(this::isNarrowed);
        FacetCounter counter = new FacetCounter(unfiltered, parts);
        shared = counter;
        return new Matches.Visitor() {
            @Override
            public void enter(LeafReaderContext leaf) throws IOException {
                other.enter(leaf);
                counter.enter(leaf);
            }

            @Override
            public void visit(Matches.Match match) throws IOException {
                other.visit(match);
                counter.visit(match);
            }
        };
    }

    /// All facets, each with its values, most frequent first and ties by value; after the visit of
    /// [#countingWith].
    Map<String, List<FacetCount>> count() {
        Map<FilterField, Map<String, Long>> counts = new EnumMap<>(FilterField.class);
        FacetCounter counted = shared;
        if (counted == null) {
            throw new IllegalStateException("nothing was visited");
        }
        counts.putAll(counted.counts());
        for (FilterField field : FilterField.values()) {
            if (isNarrowed(field)) {
                Admission admission = translator.translate(relaxed(field), snapshot);
                FacetCounter counter = new FacetCounter(Set.of(field), admission.parts());
                found.visit(admission, false, counter);
                counts.putAll(counter.counts());
            }
        }
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

    private static List<FacetCount> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingLong(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::value))
                .toList();
    }
}
