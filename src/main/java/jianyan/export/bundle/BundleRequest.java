package jianyan.export.bundle;

import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import jianyan.question.search.Mode;
import jianyan.question.search.Sort;

/// What a bundle is made of.
///
/// @param q empty for every document that the filters admit
/// @param size how many documents at most, in the order of the hits, 1 to 10,000
public record BundleRequest(String q, Filters filters, Sort sort, Mode mode, int size) {
    public static final int DEFAULT_SIZE = 1_000;
    public static final int MAX_SIZE = 10_000;

    public BundleRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range",
                    "size",
                    "要 " + size + " 份文档",
                    "1 到 " + MAX_SIZE + " 份；更多的请用筛选项分几次");
        }
    }
}
