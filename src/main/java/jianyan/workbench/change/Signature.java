package jianyan.workbench.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Who makes a change, and when. The name is taken as it is given: the program knows no accounts.
///
/// @param day the day where the clock stands
public record Signature(String reviewer, Instant at, LocalDate day) {
    public static Signature of(@Nullable String reviewer, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Signature(
                GivenText.required("reviewer", reviewer, GivenText.SHORT),
                now,
                now.atZone(clock.getZone()).toLocalDate());
    }
}
