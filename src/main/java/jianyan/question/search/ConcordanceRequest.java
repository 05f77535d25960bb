package jianyan.question.search;

import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// @param width characters of context on each side, 1 to 200
/// @param size lines to return, 1 to 1000
/// @param sample a random choice among the occurrences; null for all of them
/// @param after the cursor that an earlier answer gave as `next`
public record ConcordanceRequest(
        String q,
        Filters filters,
        int width,
        Order order,
        @Nullable Sample sample,
        int size,
        @Nullable String after) {
    public static final int DEFAULT_WIDTH = 30;
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 1000;

    /// So many occurrences, each set of them as likely as any other.
    ///
    /// @param seed the same seed chooses the same occurrences of one generation
    public record Sample(int size, long seed) {
        public static final int MAX_SIZE = 10_000;

        public Sample {
            if (size < 1 || size > MAX_SIZE) {
                throw new InvalidRequestException(
                        "sample-out-of-range",
                        "sample",
                        "取样 " + size + " 处",
                        "1 到 " + MAX_SIZE + " 处");
            }
        }
    }

    /// All occurrences.
    public ConcordanceRequest(
            String q, Filters filters, int width, Order order, int size, @Nullable String after) {
        this(q, filters, width, order, null, size, after);
    }

    /// What the lines are ordered by; ties by document, then place in it.
    public enum Order implements Labelled {
        DOCUMENT("按文件"),
        LEFT("按左边"),
        RIGHT("按右边");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public static Order parse(String given) {
            return Choices.parse(Order.class, given, "sort", "没有“" + given + "”这种次序");
        }
    }

    public ConcordanceRequest {
        if (width < 1 || width > 200) {
            throw new InvalidRequestException(
                    "width-out-of-range", "width", "两边各 " + width + " 个字", "1 到 200 个字");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequestException(
                    "size-out-of-range", "size", "一页 " + size + " 行", "1 到 1000 行");
        }
    }
}
