package jianyan.question.aggregation.trends;

import java.util.List;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;
import org.jspecify.annotations.Nullable;

/// The sentences that one cell of a trends table counts.
///
/// @param by the dimensions of the table; none for its total
/// @param at the cell's value in each, as the table shows it; empty text for the unknown
/// @param size sentences on a page, at most [#MAX_SIZE]
/// @param nearby which occurrences count
/// @param bins years put together, as in the table
/// @param after where the page before ended; null for the first
public record SentencesRequest(
        String q,
        List<Dimension> by,
        List<String> at,
        Filters filters,
        AdHocThemes themes,
        int size,
        @Nullable String after,
        YearBins bins,
        Nearby nearby) {
    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 200;

    public SentencesRequest {
        by = Dimension.check(by);
        bins.check(by);
        at = List.copyOf(at);
        if (by.size() != at.size()) {
            throw new InvalidRequestException(
                    "cell-incomplete",
                    "at",
                    "有 " + by.size() + " 个维度、" + at.size() + " 个值",
                    "每个分组给一个值，次序相同");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range", "size", "一页 " + size + " 句", "1 到 " + MAX_SIZE);
        }
    }

    public SentencesRequest(
            String q,
            List<Dimension> by,
            List<String> at,
            Filters filters,
            AdHocThemes themes,
            int size,
            @Nullable String after) {
        this(q, by, at, filters, themes, size, after, YearBins.NONE, Nearby.ANY);
    }
}
