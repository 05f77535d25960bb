package jianyan.export;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// A moment as the clock on the wall shows it, with its distance from UTC so that it stays exact.
final class LocalMoment {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private LocalMoment() {}

    /// 2024-05-31 16:00:00 +08:00
    static String of(Instant moment, Clock clock) {
        return FORMAT.format(moment.atZone(clock.getZone()));
    }
}
