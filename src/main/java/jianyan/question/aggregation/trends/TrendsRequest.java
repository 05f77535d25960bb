package jianyan.question.aggregation.trends;

import java.util.List;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.AdHocThemes;
import jianyan.question.aggregation.Dimension;
import jianyan.question.aggregation.Nearby;
import jianyan.question.aggregation.YearBins;

/// How often each of some queries occurs, cell by cell.
///
/// @param q one to fifty queries
/// @param by none to three dimensions; the cells are all combinations of values that the corpus
///   knows
/// @param smoothing years on either side that a smoothed rate takes in; 0 for none
/// @param themes themes that `q` may name beside those of the program, and that an axis of themes
///   has as well
/// @param nearby which occurrences count
/// @param bins years put together on the axis of years
public record TrendsRequest(
        List<String> q,
        List<Dimension> by,
        Filters filters,
        int smoothing,
        AdHocThemes themes,
        YearBins bins,
        Nearby nearby) {
    public static final int MAX_QUERIES = 50;
    public static final int MAX_SMOOTHING = 5;

    public TrendsRequest {
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
        if (smoothing < 0 || smoothing > MAX_SMOOTHING) {
            throw new InvalidRequestException(
                    "smoothing-out-of-range",
                    "smoothing",
                    "前后 " + smoothing + " 年合并",
                    "0 到 " + MAX_SMOOTHING);
        }
        if (smoothing > 0 && (!bins.isNone() || by.stream().noneMatch(Dimension::isYears))) {
            throw new InvalidRequestException(
                    "nothing-to-smooth", "smoothing", "平滑要沿逐年的数，而表里没有逐年的年份", "再按年份或会议年份分组，不合并成时段");
        }
    }

    /// Every occurrence, in the cells of single years.
    public TrendsRequest(List<String> q, List<Dimension> by, Filters filters) {
        this(q, by, filters, 0, AdHocThemes.NONE, YearBins.NONE, Nearby.ANY);
    }
}
