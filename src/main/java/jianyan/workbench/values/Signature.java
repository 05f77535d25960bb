package jianyan.workbench.values;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Who makes a change, and when. The name is taken as it is given: the program knows no accounts.
public record Signature(String reviewer, Instant at) {
    public static Signature of(@Nullable String reviewer, Clock clock) {
        return new Signature(
                GivenText.required("reviewer", reviewer, GivenText.SHORT),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
