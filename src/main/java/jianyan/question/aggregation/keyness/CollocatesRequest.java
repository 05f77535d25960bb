package jianyan.question.aggregation.keyness;

import jianyan.query.Filters;
import jianyan.query.InvalidRequestException;

/// Which words stand around a query more often than elsewhere.
///
/// @param width characters on either side, within the same sentence, 1 to 50
/// @param least occurrences near the query that a word needs, 1 to 1000
/// @param size words to return, 1 to 200
public record CollocatesRequest(String q, Filters filters, int width, int least, int size) {
    public static final int DEFAULT_WIDTH = 10;
    public static final int DEFAULT_LEAST = 3;
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    public CollocatesRequest {
        check("width", "两边各看 " + width + " 个字", width, 50);
        check("least", "至少出现 " + least + " 次", least, 1_000);
        check("size", "列 " + size + " 个词", size, MAX_SIZE);
    }

    private static void check(String parameter, String said, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidRequestException(
                    parameter + "-out-of-range", parameter, said, "1 到 " + most);
        }
    }
}
