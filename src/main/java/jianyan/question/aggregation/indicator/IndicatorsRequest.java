package jianyan.question.aggregation.indicator;

import java.util.List;
import jianyan.query.Filters;

/// The figures that documents state of themselves.
///
/// @param indicator ids of indicators; empty for all
public record IndicatorsRequest(List<String> indicator, Filters filters) {
    public IndicatorsRequest {
        indicator = List.copyOf(indicator);
    }
}
