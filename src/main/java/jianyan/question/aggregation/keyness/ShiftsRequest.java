package jianyan.question.aggregation.keyness;

import java.util.EnumMap;
import jianyan.query.FilterField;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.Period;

/// Which terms came, rose, faded and vanished from one period to a later one.
///
/// @param filters without years
/// @param limit terms of each kind, at most [KeynessRequest#MAX_LIMIT]
public record ShiftsRequest(Period before, Period after, Filters filters, int limit) {
    public static final int DEFAULT_LIMIT = 20;

    public ShiftsRequest {
        if (before.to() >= after.from()) {
            throw new InvalidRequestException(
                    "overlapping-periods",
                    "after",
                    "后一时段从 " + after.from() + " 年开始，前一时段到 " + before.to() + " 年才结束",
                    "两个时段不重叠，前一时段在前");
        }
        if (!filters.of(FilterField.YEAR).isEmpty()
                || filters.from() != null
                || filters.to() != null) {
            throw new InvalidRequestException(
                    "years-fixed", "year", "年份由 before 和 after 决定", "去掉 year、from、to");
        }
        if (limit < 1 || limit > KeynessRequest.MAX_LIMIT) {
            throw new InvalidRequestException(
                    "limit-out-of-range",
                    "limit",
                    "列出 " + limit + " 个",
                    "1 到 " + KeynessRequest.MAX_LIMIT);
        }
    }

    public Selections selections() {
        return new Selections(filters, years(after), years(before));
    }

    private static Filters years(Period period) {
        return new Filters(new EnumMap<>(FilterField.class), period.from(), period.to());
    }
}
