package jianyan.query;

import java.util.Optional;
import jianyan.query.QueryLexer.Lexeme;
import org.jspecify.annotations.Nullable;

/// Reads `date:2023-01..2023-06`, `year:2020..`, `term:15`.
final class RangeParser {
    private static final String DOTS = "..";

    private RangeParser() {}

    static QueryNode parse(Lexeme lexeme) {
        int colon = lexeme.text().indexOf(':');
        RangeField field = RangeField.parse(lexeme.text().substring(0, colon)).orElseThrow();
        String range = lexeme.text().substring(colon + 1).replace("…", DOTS);
        int dots = range.indexOf(DOTS);
        String from = dots < 0 ? range : range.substring(0, dots);
        String to = dots < 0 ? range : range.substring(dots + DOTS.length());
        if (from.isEmpty() && to.isEmpty()) {
            throw wrong(lexeme, field, "没有写范围");
        }
        @Nullable RangeBound low = bound(lexeme, field, from);
        @Nullable RangeBound high = bound(lexeme, field, to);
        if (low != null && high != null && low.first() > high.last()) {
            throw wrong(lexeme, field, "起点 " + from + " 在终点 " + to + " 之后");
        }
        return new QueryNode.Between(field, low, high);
    }

    private static @Nullable RangeBound bound(Lexeme lexeme, RangeField field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<RangeBound> bound = RangeBound.parse(field, text);
        return bound.orElseThrow(() -> wrong(lexeme, field, "“" + text + "”读不成" + kind(field)));
    }

    private static String kind(RangeField field) {
        return field == RangeField.DATE ? "日期" : "数字";
    }

    private static QuerySyntaxException wrong(Lexeme lexeme, RangeField field, String message) {
        String right =
                switch (field) {
                    case DATE -> "date:2023-01..2023-06 或 date:2023-06-30";
                    case YEAR, MEETING_YEAR -> field.code() + ":2020..2023";
                    case TERM, SESSION -> field.code() + ":1..5";
                };
        return new QuerySyntaxException(
                lexeme.column(), field.code() + ": " + message, "如：" + right);
    }
}
