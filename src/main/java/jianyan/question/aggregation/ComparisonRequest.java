package jianyan.question.aggregation;

import java.util.List;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// How places differ in what they speak of.
///
/// @param q queries or themes; empty for all themes of the program
/// @param by what is compared: a dimension without an order of time
public record ComparisonRequest(List<String> q, Dimension by, Filters filters, AdHocThemes themes) {
    public ComparisonRequest {
        q = List.copyOf(q);
        if (by.isYears()) {
            throw new InvalidRequestException(
                    "years-not-compared",
                    "by",
                    "年份有先后，不作排名比较",
                    "按 district、body、kind 或 orientation 比较；看年份用 trends 或 shifts");
        }
    }
}
