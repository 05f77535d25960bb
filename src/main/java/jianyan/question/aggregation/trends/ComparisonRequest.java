package jianyan.question.aggregation.trends;

import java.util.List;
import jianyan.query.Filters;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;

/// How places differ in what they speak of.
///
/// @param q queries or themes; empty for all themes of the program
/// @param by what is compared
/// @param nearby which occurrences count
public record ComparisonRequest(
        List<String> q, Dimension by, Filters filters, AdHocThemes themes, Nearby nearby) {
    public ComparisonRequest {
        q = List.copyOf(q);
    }
}
