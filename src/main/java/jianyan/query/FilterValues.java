package jianyan.query;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.document.Body;
import jianyan.document.Coded;
import jianyan.document.Kind;
import jianyan.document.Orientation;
import jianyan.document.SponsorKind;
import jianyan.document.TextOrigin;

/// Refuses values that no filter can have, whatever the corpus holds.
public final class FilterValues {
    private FilterValues() {}

    /// @throws InvalidRequestException when the field is a fixed choice and the value none of it,
    ///   when it is a number and the value is not, or when the value is blank
    public static void check(FilterField field, String value) {
        if (value.isBlank()) {
            throw new InvalidRequestException(
                    "empty-filter-value", field.code(), field.code() + " 是空的", "给一个值，或去掉这个筛选项");
        }
        switch (field) {
            case BODY -> oneOf(field, value, Body.values());
            case KIND -> oneOf(field, value, Kind.values());
            case ORIENTATION -> oneOf(field, value, Orientation.values());
            case YEAR, MEETING_YEAR, TERM, SESSION -> number(field, value);
            case SPONSOR_KIND -> oneOf(field, value, SponsorKind.values());
            case TEXT_ORIGIN -> oneOf(field, value, TextOrigin.values());
            case DISTRICT, REGION, CATEGORY, DEPARTMENT, SPONSOR, SECTOR, RESULT -> {}
        }
    }

    private static void oneOf(FilterField field, String value, Coded[] known) {
        if (Stream.of(known).noneMatch(coded -> coded.code().equals(value))) {
            throw new InvalidRequestException(
                    "unknown-filter-value",
                    field.code(),
                    field.code() + " 没有“" + value + "”",
                    "已有：" + Stream.of(known).map(Coded::code).collect(Collectors.joining(", ")));
        }
    }

    private static void number(FilterField field, String value) {
        if (!value.matches("[0-9]{1,4}")) {
            throw new InvalidRequestException(
                    "unknown-filter-value",
                    field.code(),
                    field.code() + " 的“" + value + "”不是数",
                    "整数，如 "
                            + (field == FilterField.TERM || field == FilterField.SESSION
                                    ? "15"
                                    : "2022"));
        }
    }
}
