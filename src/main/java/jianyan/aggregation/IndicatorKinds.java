package jianyan.aggregation;

import java.util.List;
import jianyan.aggregation.indicator.IndicatorRules;

/// The indicators that are looked for, by the names that requests use.
public record IndicatorKinds(List<IndicatorRules.Name> kinds) {
    public IndicatorKinds {
        kinds = List.copyOf(kinds);
    }
}
