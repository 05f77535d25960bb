package jianyan.workbench.handling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jianyan.query.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/// Reads days as people write them: 2024-05-31, 2024/5/31, 2024年5月31日.
public final class Days {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private Days() {}

    public static @Nullable LocalDate optional(String name, @Nullable String given) {
        return given == null || given.isBlank() ? null : required(name, given);
    }

    /// @throws InvalidRequestException when it is no day
    public static LocalDate required(String name, @Nullable String given) {
        Matcher day = DAY.matcher(given == null ? "" : given.strip());
        if (day.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3)));
            } catch (DateTimeException noSuchDay) {
                throw wrong(name, given);
            }
        }
        throw wrong(name, given);
    }

    private static InvalidRequestException wrong(String name, @Nullable String given) {
        return new InvalidRequestException(
                "malformed-date", name, name + " 是“" + given + "”", "日期，如 2024-05-31");
    }
}
