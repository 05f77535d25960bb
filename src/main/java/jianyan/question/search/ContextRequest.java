package jianyan.question.search;

import jianyan.document.Labelled;
import jianyan.query.Choices;
import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// Asks what stands beside the occurrences of a query, and how often.
///
/// @param characters how many characters beside the match make a group, 1 to 10
/// @param size groups to return, 1 to 1000
public record ContextRequest(String q, Filters filters, Side side, int characters, int size) {
    public static final int DEFAULT_CHARACTERS = 2;
    public static final int DEFAULT_SIZE = 50;

    /// Which side of the match.
    public enum Side implements Labelled {
        LEFT("左边"),
        RIGHT("右边");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public static Side parse(String given) {
            return Choices.parse(Side.class, given, "side", "没有“" + given + "”这一边");
        }
    }

    public ContextRequest {
        if (characters < 1 || characters > 10) {
            throw new InvalidRequestException(
                    "characters-out-of-range", "characters", "数 " + characters + " 个字", "1 到 10");
        }
        if (size < 1 || size > 1000) {
            throw new InvalidRequestException(
                    "size-out-of-range", "size", "列 " + size + " 种", "1 到 1000 种");
        }
    }
}
