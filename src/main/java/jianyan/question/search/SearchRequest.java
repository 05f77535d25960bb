package jianyan.question.search;

import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// A search as a person asks for it.
///
/// @param q the query text; empty finds every document that the filters admit
/// @param size how many hits to return, 1 to 100
/// @param after the cursor that an earlier answer gave as `next`; null for the first page
public record SearchRequest(
        String q, Filters filters, Sort sort, int size, @Nullable String after, Mode mode) {
    public static final int DEFAULT_SIZE = 10;
    public static final int MAX_SIZE = 100;

    public SearchRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range",
                    "size",
                    "一页 " + size + " 份文档",
                    "一页 1 到 " + MAX_SIZE + " 份；用 next 里的游标往下读");
        }
    }

    /// The first page, best hits first.
    public static SearchRequest of(String q, Filters filters) {
        return new SearchRequest(q, filters, Sort.RELEVANCE, DEFAULT_SIZE, null, Mode.LEXICAL);
    }
}
