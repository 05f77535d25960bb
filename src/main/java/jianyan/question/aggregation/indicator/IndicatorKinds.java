package jianyan.question.aggregation.indicator;

import java.util.List;

/// The indicators that are looked for, by the names that requests use.
public record IndicatorKinds(List<Name> kinds) {
    /// An indicator by its names.
    ///
    /// @param id its name in the API
    /// @param label its name for readers
    public record Name(String id, String label) {}

    public IndicatorKinds {
        kinds = List.copyOf(kinds);
    }
}
