package jianyan.query;

import java.util.stream.Stream;
import jianyan.document.Body;
import jianyan.document.Kind;
import jianyan.document.Labelled;
import jianyan.document.Orientation;
import jianyan.document.SponsorKind;
import jianyan.document.TextOrigin;

/// Reads values of filters and refuses those that no filter can have, whatever the corpus holds.
public final class FilterValues {
    private FilterValues() {}

    /// @param given the value or, of a fixed choice, the word of the trade: 政协 for cppcc
    /// @return the value as documents have it
    /// @throws InvalidRequestException when the field is a fixed choice and the value none of it,
    ///   when it is a number and the value is not, or when the value is blank
    public static String read(FilterField field, String given) {
        if (given.isBlank()) {
            throw new InvalidRequestException(
                    "empty-filter-value", field.code(), field.label() + "是空的", "给一个值，或去掉这个筛选项");
        }
        return switch (field) {
            case BODY -> oneOf(field, given, Body.values());
            case KIND -> oneOf(field, given, Kind.values());
            case ORIENTATION -> oneOf(field, given, Orientation.values());
            case YEAR, MEETING_YEAR, TERM, SESSION -> number(field, given);
            case SPONSOR_KIND -> oneOf(field, given, SponsorKind.values());
            case TEXT_ORIGIN -> oneOf(field, given, TextOrigin.values());
            case DISTRICT, REGION, CATEGORY, DEPARTMENT, SPONSOR, SECTOR, RESULT -> given;
        };
    }

    private static String oneOf(FilterField field, String given, Labelled[] known) {
        return Stream.of(known)
                .filter(each -> Choices.isCalled(each, given))
                .findFirst()
                .map(Labelled::code)
                .orElseThrow(() ->
                        new InvalidRequestException(
                                "unknown-filter-value",
                                field.code(),
                                field.label() + "没有“" + given + "”",
                                Choices.list(Stream.of(known))));
    }

    private static String number(FilterField field, String value) {
        if (!value.matches("[0-9]{1,4}")) {
            throw new InvalidRequestException(
                    "unknown-filter-value",
                    field.code(),
                    field.label() + "的“" + value + "”不是数",
                    "整数，如 "
                            + (field == FilterField.TERM || field == FilterField.SESSION
                                    ? "15"
                                    : "2022"));
        }
        return value;
    }
}
