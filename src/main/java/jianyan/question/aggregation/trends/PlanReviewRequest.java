package jianyan.question.aggregation.trends;

import java.util.List;
import jianyan.query.Filters;
import jianyan.question.aggregation.AdHocThemes;

/// Whether what is planned for a year is spoken of when the year is reviewed.
///
/// @param filters without an orientation: that is what the answer tells apart
public record PlanReviewRequest(List<String> q, Filters filters, AdHocThemes themes) {
    public PlanReviewRequest {
        q = List.copyOf(q);
    }
}
