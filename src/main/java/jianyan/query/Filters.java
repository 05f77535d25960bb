package jianyan.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The filters chosen beside a query: any of the values within a field, all of the fields together.
///
/// @param values the chosen values of each field, at least one for each field that is present
/// @param from the first coverage year, inclusive; null for no bound
/// @param to the last coverage year, inclusive; null for no bound
/// @param places under which names districts and regions are chosen and grouped
/// @param within a saved selection that all this is chosen within; null for everything held
public record Filters(
        Map<FilterField, List<String>> values,
        @Nullable Integer from,
        @Nullable Integer to,
        Places places,
        @Nullable Subcorpus within) {
    public static final Filters NONE = new Filters(Map.of(), null, null);

    public Filters {
        if (from != null && to != null && from > to) {
            throw new InvalidRequestException(
                    "reversed-range", "from", "起始年 " + from + " 在终止年 " + to + " 之后", "from 写早的一年");
        }
        EnumMap<FilterField, List<String>> copy = new EnumMap<>(FilterField.class);
        values.forEach((field, chosen) -> {
            if (!chosen.isEmpty()) {
                copy.put(field, List.copyOf(chosen));
            }
        });
        values = copy;
    }

    public Filters(
            Map<FilterField, List<String>> values, @Nullable Integer from, @Nullable Integer to) {
        this(values, from, to, Places.AS_THEN, null);
    }

    public boolean isEmpty() {
        return values.isEmpty() && from == null && to == null && within == null;
    }

    public List<String> of(FilterField field) {
        return values.getOrDefault(field, List.of());
    }

    /// The same filters without those of one field, as its own facet needs them.
    public Filters without(FilterField field) {
        EnumMap<FilterField, List<String>> rest = new EnumMap<>(FilterField.class);
        rest.putAll(values);
        rest.remove(field);
        return new Filters(rest, from, to, places, within);
    }

    /// The same filters without any on the coverage year.
    public Filters withoutYears() {
        return new Filters(without(FilterField.YEAR).values, null, null, places, within);
    }

    /// The same filters with one more field narrowed.
    public Filters with(FilterField field, List<String> chosen) {
        EnumMap<FilterField, List<String>> more = new EnumMap<>(FilterField.class);
        more.putAll(values);
        more.put(field, chosen);
        return new Filters(more, from, to, places, within);
    }

    public Filters with(Places other) {
        return new Filters(values, from, to, other, within);
    }

    /// The same filters within a saved selection.
    public Filters within(@Nullable Subcorpus selection) {
        return new Filters(values, from, to, places, selection);
    }
}
