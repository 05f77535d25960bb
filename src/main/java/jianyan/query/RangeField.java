package jianyan.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A number or day of a document that a query can bound: `date:2023-01..2023-06`, `year:2020..`.
public enum RangeField {
    /// The day of the meeting or of filing.
    DATE,
    /// Any coverage year of the document.
    YEAR,
    MEETING_YEAR,
    TERM,
    SESSION;

    /// The name as it is typed, without the colon.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RangeField> parse(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
