package jianyan.question.search;

import jianyan.document.Coded;
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
    public enum Side implements Coded {
        LEFT,
        RIGHT;

        public static Side parse(String code) {
            for (Side side : values()) {
                if (side.code().equals(code)) {
                    return side;
                }
            }
            throw new InvalidRequestException(
                    "unknown-side", "side", "没有“" + code + "”这一边", "可用：left, right");
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
