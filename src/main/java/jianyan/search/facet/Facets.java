package jianyan.search.facet;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.index.Snapshot;
import jianyan.index.layout.PartFilter;
import jianyan.index.plan.FilterTranslator;
import jianyan.index.plan.FilterTranslator.Admission;
import jianyan.index.plan.Translation;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.DimensionLabels;
import jianyan.question.search.SearchAnswer.FacetCount;
import jianyan.search.find.Found;
import jianyan.search.find.Selection;

/// Counts the values of each filter among the documents found.
///
/// A facet disregards the filter on itself, so that picking one year does not empty the others;
/// each count is the total that the search would have with that value alone picked.
public final class Facets {
    /// More values of a facet than anybody ticks; there may be tens of thousands of sponsors.
    private static final int MOST_LISTED = 200;

    private final Selection selection;
    private final Snapshot snapshot;
    private final Translation query;
    private final FilterTranslator translator;

    public Facets(
            Selection selection,
            Snapshot snapshot,
            Translation query,
            FilterTranslator translator) {
        this.selection = selection;
        this.snapshot = snapshot;
        this.query = query;
        this.translator = translator;
    }

    /// All facets, each with its values, most frequent first and ties by value.
    ///
    /// @param found what is found under `filters`, which are `parts` among others
    public Map<String, List<FacetCount>> count(Found found, PartFilter parts, Filters filters) {
        Set<FilterField> unfiltered = new TreeSet<>(List.of(FilterField.values()));
        unfiltered.removeIf(field -> isNarrowed(field, filters));
        Map<FilterField, Map<String, Long>> counts = new EnumMap<>(FilterField.class);
        counts.putAll(count(unfiltered, found, parts));
        for (FilterField field : FilterField.values()) {
            if (isNarrowed(field, filters)) {
                Admission others = translator.translate(relaxed(field, filters), snapshot);
                counts.putAll(count(Set.of(field), selection.under(others), others.parts()));
            }
        }
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        counts.forEach((field, byValue) -> facets.put(field.code(), sorted(byValue)));
        return facets;
    }

    /// The facets with the most frequent values of each.
    ///
    /// @param notes takes what was left out
    public static Map<String, List<FacetCount>> listed(
            Map<String, List<FacetCount>> facets, List<String> notes) {
        Map<String, List<FacetCount>> listed = new LinkedHashMap<>();
        facets.forEach((code, counts) -> {
            listed.put(code, counts.subList(0, Math.min(MOST_LISTED, counts.size())));
            if (counts.size() > MOST_LISTED) {
                notes.add(
                        DimensionLabels.of(Dimension.parse(code))
                                + "有 "
                                + counts.size()
                                + " 个，这里列出文件最多的 "
                                + MOST_LISTED
                                + " 个");
            }
        });
        return listed;
    }

    private Map<FilterField, Map<String, Long>> count(
            Set<FilterField> fields, Found found, PartFilter parts) {
        FacetCounter counter = new FacetCounter(snapshot, query, parts);
        Map<FilterField, Map<String, Long>> sums = new EnumMap<>(FilterField.class);
        fields.forEach(field -> sums.put(field, new HashMap<>()));
        found.segments().parallelStream()
                .map(segment -> counter.count(fields, segment))
                .toList()
                .forEach(counts ->
                        counts.forEach((field, byValue) ->
                                byValue.forEach((value, count) ->
                                        sums.computeIfAbsent(field, first -> new HashMap<>())
                                                .merge(value, count, Long::sum))));
        return sums;
    }

    private static boolean isNarrowed(FilterField field, Filters filters) {
        boolean byRange =
                field == FilterField.YEAR && (filters.from() != null || filters.to() != null);
        return byRange || !filters.of(field).isEmpty();
    }

    private static Filters relaxed(FilterField field, Filters filters) {
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
