package jianyan.corpus;

import java.time.Duration;

/// The moment at which reading one file must be over. Monotonic, so a changed clock does not
/// matter.
final class Deadline {
    private final long end;
    private final Duration limit;

    private Deadline(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
        this.limit = limit;
    }

    static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    String limit() {
        return limit.toSeconds() + " s";
    }
}
