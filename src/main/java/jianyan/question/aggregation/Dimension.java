package jianyan.question.aggregation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jianyan.document.Coded;
import jianyan.query.InvalidRequestException;

/// What counts can be grouped by. The names are those of the filters.
public enum Dimension implements Coded {
    YEAR,
    MEETING_YEAR,
    DISTRICT,
    BODY,
    KIND,
    ORIENTATION;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether its values are years, which have an order and gaps.
    public boolean isYears() {
        return this == YEAR || this == MEETING_YEAR;
    }

    public static Dimension parse(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-dimension",
                                "by",
                                "不能按“" + code + "”分组",
                                Arrays.stream(values())
                                        .map(Dimension::code)
                                        .collect(Collectors.joining(", ", "可用：", ""))));
    }
}
