package jianyan.index;

import java.time.Duration;
import jianyan.query.TimeBudgetExceededException;

/// When an answer has to be there. The clock runs from the beginning. Thread-safe.
///
/// Loops whose length a query decides ask for it. Reading the clock costs about as much as looking
/// at a document, so they ask at every [#STRIDE]th turn.
public final class Deadline {
    /// What nobody has asked otherwise.
    public static final Duration DEFAULT = Duration.ofSeconds(2);

    /// A power of two: what it takes to look at so many documents is far below any budget.
    static final int STRIDE = 16;

    public static final Deadline NONE = new Deadline(Duration.ofNanos(Long.MAX_VALUE));

    private final Duration allowed;
    private final long allowedNanos;
    private final long start = System.nanoTime();

    public Deadline(Duration allowed) {
        this.allowed = allowed;
        this.allowedNanos = allowed.toNanos();
    }

    /// From the beginning to the end.
    public Duration allowed() {
        return allowed;
    }

    /// @throws TimeBudgetExceededException when the time is up
    public void check() {
        if (System.nanoTime() - start >= allowedNanos) {
            throw new TimeBudgetExceededException(allowed);
        }
    }

    /// Checks at every [#STRIDE]th turn of a loop.
    ///
    /// @param turn counts the turns
    public void check(int turn) {
        if ((turn & (STRIDE - 1)) == 0) {
            check();
        }
    }
}
