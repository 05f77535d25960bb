package jianyan;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Where a command that is run by hand says how far it is. Each line goes out at once, so that of a
/// run that is stopped the count is known.
public final class ByHand {
    private static final PrintStream OUT = System.out;

    private ByHand() {}

    public static synchronized void say(Object line) {
        OUT.println(
                LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + line);
        OUT.flush();
    }
}
