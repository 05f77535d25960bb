package jianyan.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One end of a range: a whole number, or a day, month or year.
///
/// @param text as it was typed, in half-width digits: `2023`, `2023-06`, `2023-06-30`
/// @param first the number, or the first day meant, in days since 1970
/// @param last the number, or the last day meant, in days since 1970
public record RangeBound(String text, long first, long last) {
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");

    /// Reads a bound; empty when the text is none.
    static Optional<RangeBound> parse(RangeField field, String text) {
        if (field != RangeField.DATE) {
            return text.matches("[0-9]{1,4}")
                    ? Optional.of(
                            new RangeBound(text, Integer.parseInt(text), Integer.parseInt(text)))
                    : Optional.empty();
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(day.group(1));
            String month = day.group(2);
            String inMonth = day.group(3);
            LocalDate first =
                    LocalDate.of(
                            year,
                            month == null ? 1 : Integer.parseInt(month),
                            inMonth == null ? 1 : Integer.parseInt(inMonth));
            LocalDate next =
                    month == null
                            ? first.plusYears(1)
                            : inMonth == null ? first.plusMonths(1) : first.plusDays(1);
            return Optional.of(new RangeBound(text, first.toEpochDay(), next.toEpochDay() - 1));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
