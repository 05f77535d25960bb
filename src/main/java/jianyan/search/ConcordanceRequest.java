package jianyan.search;

import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// @param width characters of context on each side, 1 to 200
/// @param size lines to return, 1 to 1000
/// @param after the cursor that an earlier answer gave as `next`
public record ConcordanceRequest(
        String q, Filters filters, int width, Order order, int size, @Nullable String after) {
    public static final int DEFAULT_WIDTH = 30;
    public static final int DEFAULT_SIZE = 50;

    /// What the lines are ordered by; ties by document, then place in it.
    public enum Order implements jianyan.document.Coded {
        DOCUMENT,
        LEFT,
        RIGHT;

        @Override
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Order parse(String code) {
            for (Order order : values()) {
                if (order.code().equals(code)) {
                    return order;
                }
            }
            throw new InvalidRequestException(
                    "unknown-sort",
                    "sort",
                    "there is no order “" + code + "”",
                    "document, left, right");
        }
    }

    public ConcordanceRequest {
        if (width < 1 || width > 200) {
            throw new InvalidRequestException(
                    "width-out-of-range", "width", "width is " + width, "1 to 200 characters");
        }
        if (size < 1 || size > 1000) {
            throw new InvalidRequestException(
                    "size-out-of-range", "size", "size is " + size, "1 to 1000 lines");
        }
    }
}
