package jianyan.question.aggregation.trends;

import java.util.List;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;

/// How many speak of something, who, and since when, beside how often.
///
/// @param q one to ten queries
/// @param by none to three dimensions
/// @param nearby which occurrences count
public record MeasuresRequest(
        List<String> q,
        List<Dimension> by,
        Filters filters,
        AdHocThemes themes,
        YearBins bins,
        Nearby nearby) {
    public static final int MAX_QUERIES = 10;

    /// Two documents of each row are read for their sentences.
    public static final int MOST_ROWS = 2_000;

    public MeasuresRequest {
        q = List.copyOf(q);
        by = Dimension.check(by);
        bins.check(by);
        if (q.isEmpty() || q.size() > MAX_QUERIES) {
            throw new InvalidRequestException(
                    "queries-out-of-range",
                    "q",
                    "给了 " + q.size() + " 个查询",
                    "一到 " + MAX_QUERIES + " 个");
        }
    }
}
