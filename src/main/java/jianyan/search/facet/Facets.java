package jianyan.search.facet;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jianyan.index.Round;
import jianyan.index.Shards;
import jianyan.index.plan.QueryTranslator;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.question.aggregation.Dimension;
import jianyan.question.search.SearchAnswer.FacetCount;
import jianyan.search.find.Narrowing;
import jianyan.search.find.Sought;

/// Counts the values of each filter among the documents found. One round.
///
/// A facet disregards the filter on itself, so that picking one year does not empty the others;
/// each count is the total that the search would have with that value alone picked.
public final class Facets {
    /// More values of a facet than anybody ticks; there may be tens of thousands of sponsors.
    private static final int MOST_LISTED = 200;

    private final FacetsRound round;

    public Facets(QueryTranslator queries) {
        this.round = new FacetsRound(queries);
    }

    /// What this asks of shards, wherever these are.
    public List<Round<?, ?>> rounds() {
        return List.of(round);
    }

    /// All facets, each with its values, most frequent first and ties by value.
    ///
    /// @param sought what is found under `filters`
    /// @param narrow what other filters choose
    public Map<String, List<FacetCount>> count(
            Sought sought, Filters filters, Function<Filters, Narrowing> narrow, Shards shards) {
        Map<FilterField, Narrowing> without = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            if (isNarrowed(field, filters)) {
                without.put(field, narrow.apply(relaxed(field, filters)));
            }
        }
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        shards.gather(round, new FacetsRound.Request(sought, without))
                .forEach((field, byValue) -> facets.put(field.code(), sorted(byValue)));
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
                        Dimension.parse(code).label()
                                + "有 "
                                + counts.size()
                                + " 个，这里列出文件最多的 "
                                + MOST_LISTED
                                + " 个");
            }
        });
        return listed;
    }

    private static boolean isNarrowed(FilterField field, Filters filters) {
        boolean byRange =
                field == FilterField.YEAR && (filters.from() != null || filters.to() != null);
        return byRange || !filters.of(field).isEmpty();
    }

    private static Filters relaxed(FilterField field, Filters filters) {
        return field == FilterField.YEAR ? filters.withoutYears() : filters.without(field);
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
