package jianyan.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// How much processor time the thread that began something has spent on it. Thread-safe.
///
/// Asking for it the first time in the life of a process takes some twenty milliseconds, so it is
/// first asked for when something was no quick matter; all the time until then counts as work.
final class WorkTime {
    /// What is done sooner is never asked for its work.
    static final long QUICK_NANOS = 100_000_000;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final long worker = Thread.currentThread().threadId();

    /// The thread's time when nothing was done yet; unknown before it is first asked for.
    private long start = UNKNOWN;

    /// Loaded with the first question.
    private static final class Clock {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    }

    /// @param passed how long it has been by the clock
    /// @return nanoseconds; all that passed where the thread's time cannot be told
    synchronized long used(long passed) {
        long now = now();
        if (now < 0) {
            return passed;
        }
        if (start == UNKNOWN) {
            start = now - passed;
        }
        return now - start;
    }

    /// To be given to [#leaveOut] after what is to be left out.
    synchronized long before() {
        return start == UNKNOWN ? UNKNOWN : now();
    }

    /// Leaves out what was worked since [#before].
    synchronized void leaveOut(long before) {
        if (before != UNKNOWN && start != UNKNOWN) {
            start += now() - before;
        }
    }

    /// Negative for a thread that has ended, or one that has no time of its own, as a virtual one.
    private long now() {
        return Clock.THREADS.getThreadCpuTime(worker);
    }
}
