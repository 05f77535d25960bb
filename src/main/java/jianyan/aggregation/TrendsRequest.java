package jianyan.aggregation;

import java.util.List;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// How often each of some queries occurs, cell by cell.
///
/// @param q one to twenty queries
/// @param by none to two dimensions; the cells are all pairs of values that the corpus knows
public record TrendsRequest(List<String> q, List<Dimension> by, Filters filters) {
    public static final int MAX_QUERIES = 20;

    public TrendsRequest {
        q = List.copyOf(q);
        by = List.copyOf(by);
        if (q.isEmpty() || q.size() > MAX_QUERIES) {
            throw new InvalidRequestException(
                    "queries-out-of-range",
                    "q",
                    q.size() + " queries",
                    "give one to " + MAX_QUERIES + " queries");
        }
        if (by.size() > 2 || by.size() != by.stream().distinct().count()) {
            throw new InvalidRequestException(
                    "dimensions-out-of-range",
                    "by",
                    "grouped by " + by.stream().map(Dimension::code).toList(),
                    "none, one or two different dimensions");
        }
    }
}
