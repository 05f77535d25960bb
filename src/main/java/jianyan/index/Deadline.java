package jianyan.index;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jianyan.query.AnswerAbandonedException;
import jianyan.query.TimeBudgetExceededException;

/// When an answer has to be there, and whether anybody still waits for it. There is one for an
/// answer; it begins with the thread that makes it, and any thread may ask it. Thread-safe.
///
/// What is allowed is work, so that a busy machine refuses nothing that an idle one answers: the
/// processor time of the thread that answers. However little of it that thread got, the answer is
/// given up after [#PATIENCE] times as long by the clock.
///
/// Loops whose length a query decides ask for it. Reading the clock costs about as much as looking
/// at a document, so they ask at every [#STRIDE]th turn.
public final class Deadline {
    /// What nobody has asked otherwise.
    public static final Duration DEFAULT = Duration.ofSeconds(2);

    /// A thread that gets a fifth of a core is on a machine that is overloaded for good.
    static final int PATIENCE = 5;

    /// A power of two: what it takes to look at so many documents is far below any budget.
    static final int STRIDE = 16;

    /// For what nobody waits for.
    public static final Deadline NONE =
            new Deadline(Duration.ofNanos(Long.MAX_VALUE / PATIENCE), () -> false);

    private final Duration allowed;
    private final BooleanSupplier abandoned;
    private final long start = System.nanoTime();
    private final WorkTime work = new WorkTime();

    /// What [#beside] took.
    private final AtomicLong aside = new AtomicLong();

    /// When the work has to be looked at again, in nanoseconds after the start.
    private volatile long look;

    /// @param allowed how much work the answer may be, at most fifty years
    /// @param abandoned says that nobody waits any more
    public Deadline(Duration allowed, BooleanSupplier abandoned) {
        this.allowed = allowed;
        this.abandoned = abandoned;
        this.look = Math.min(allowed.toNanos(), WorkTime.QUICK_NANOS);
    }

    /// @throws TimeBudgetExceededException when the time is up
    /// @throws AnswerAbandonedException when nobody waits any more
    public void check() {
        if (abandoned.getAsBoolean()) {
            throw new AnswerAbandonedException();
        }
        long passed = passed();
        if (passed >= look) {
            look(passed);
        }
    }

    /// How much work the answer may be in all.
    public Duration allowed() {
        return allowed;
    }

    /// How much of it is left, for whoever works on the answer elsewhere.
    public Duration left() {
        long left = allowed.toNanos() - work.used(passed());
        return Duration.ofNanos(Math.max(0, left));
    }

    /// After what time by the clock whoever works on it elsewhere has given up.
    public Duration leftByTheClock() {
        return left().multipliedBy(PATIENCE);
    }

    /// Checks at every [#STRIDE]th turn of a loop.
    ///
    /// @param turn counts the turns
    public void check(int turn) {
        if ((turn & (STRIDE - 1)) == 0) {
            check();
        }
    }

    /// Makes what later answers need, too: how long that takes is not counted against this one.
    public <T> T beside(Supplier<T> lasting) {
        check();
        long begun = System.nanoTime();
        long worked = work.before();
        T made = lasting.get();
        work.leaveOut(worked);
        aside.addAndGet(System.nanoTime() - begun);
        return made;
    }

    /// Work goes no faster than the clock: the next look need not come before what is left could
    /// have been used.
    private void look(long passed) {
        long nanos = allowed.toNanos();
        long left = Math.min(nanos - work.used(passed), PATIENCE * nanos - passed);
        if (left <= 0) {
            throw new TimeBudgetExceededException(allowed);
        }
        look = passed + left;
    }

    private long passed() {
        return System.nanoTime() - start - aside.get();
    }
}
