package jianyan.question.aggregation;

import java.util.List;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// How often each of some queries occurs, cell by cell.
///
/// @param q one to fifty queries
/// @param by none to two dimensions; the cells are all pairs of values that the corpus knows
/// @param smoothing years on either side that a smoothed rate takes in; 0 for none
/// @param themes themes that `q` may name beside those of the program
public record TrendsRequest(
        List<String> q, List<Dimension> by, Filters filters, int smoothing, AdHocThemes themes) {
    public static final int MAX_QUERIES = 50;
    public static final int MAX_SMOOTHING = 5;

    public TrendsRequest {
        q = List.copyOf(q);
        by = List.copyOf(by);
        if (q.isEmpty() || q.size() > MAX_QUERIES) {
            throw new InvalidRequestException(
                    "queries-out-of-range",
                    "q",
                    "给了 " + q.size() + " 个查询",
                    "一到 " + MAX_QUERIES + " 个");
        }
        if (by.size() > 2 || by.size() != by.stream().distinct().count()) {
            throw new InvalidRequestException(
                    "dimensions-out-of-range",
                    "by",
                    "按 " + by.stream().map(Dimension::code).toList() + " 分组",
                    "不分组，或按一到两个不同的维度");
        }
        if (smoothing < 0 || smoothing > MAX_SMOOTHING) {
            throw new InvalidRequestException(
                    "smoothing-out-of-range",
                    "smoothing",
                    "前后 " + smoothing + " 年合并",
                    "0 到 " + MAX_SMOOTHING);
        }
        if (smoothing > 0 && by.stream().noneMatch(Dimension::isYears)) {
            throw new InvalidRequestException(
                    "nothing-to-smooth",
                    "smoothing",
                    "平滑要沿年份，而表里没有年份",
                    "加上 by=year 或 by=meeting-year");
        }
    }

    public TrendsRequest(List<String> q, List<Dimension> by, Filters filters) {
        this(q, by, filters, 0, AdHocThemes.NONE);
    }
}
