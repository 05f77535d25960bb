package jianyan.question.aggregation.keyness;

import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.InvalidRequestException;

/// Which terms set one selection apart from another.
///
/// @param limit terms in the answer, at most [#MAX_LIMIT]
/// @param least occurrences on both sides together below which a term is not looked at
public record KeynessRequest(Selections selections, Sign sign, int limit, int least) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;
    public static final int DEFAULT_LEAST = 5;

    /// Which terms are listed.
    public enum Sign implements Labelled {
        /// More frequent in the target.
        OVER("偏多"),
        /// Less frequent in the target.
        UNDER("偏少"),
        BOTH("都要");

        private final String label;

        Sign(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public static Sign parse(String code) {
            return Choices.parse(Sign.class, code, "sign", "没有“" + code + "”这个方向");
        }

        public boolean admits(double logLikelihood) {
            return switch (this) {
                case OVER -> logLikelihood > 0;
                case UNDER -> logLikelihood < 0;
                case BOTH -> true;
            };
        }
    }

    public KeynessRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidRequestException(
                    "limit-out-of-range", "limit", "列出 " + limit + " 个", "1 到 " + MAX_LIMIT);
        }
        if (least < 1) {
            throw new InvalidRequestException(
                    "least-out-of-range", "least", "至少 " + least + " 次", "1 或更多");
        }
    }
}
