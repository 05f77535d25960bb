package jianyan.corpus;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.walk.Fault;
import jianyan.document.Document;
import org.jspecify.annotations.Nullable;

/// How long a file may be read without anything coming of it. Thread-safe.
///
/// What counts is processor time of the thread or process that parses it, so that a busy machine
/// reads the same of a file as an idle one; a file that stands still is given up by the clock, much
/// later. Every document that is handed on renews it: a table of a million rows is long and not
/// stuck.
final class ReadingLimit {
    /// A parser that gets less than a tenth of a core all that time stands still.
    private static final int PATIENCE = 10;

    /// What comes so soon after another renews nothing, which saves the asking.
    private static final long QUICK_NANOS = 100_000_000;

    private final Duration limit;

    /// Processor time of whoever parses, in nanoseconds; negative where it cannot be told. Null
    /// while nobody does.
    private @Nullable LongSupplier worker;

    /// The worker's processor time when it was renewed.
    private long start;

    private long renewed = System.nanoTime();
    private boolean handing;

    /// Before this it is not over, for nothing works faster than the clock.
    private volatile long look;

    /// Loaded with the first question, which takes some twenty milliseconds.
    private static final class Clock {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    }

    ReadingLimit(Duration limit) {
        this.limit = limit;
        this.look = renewed + limit.toNanos();
    }

    /// The calling thread parses from now on, and has done nothing before.
    void beginHere() {
        long thread = Thread.currentThread().threadId();
        begin(() -> Clock.THREADS.getThreadCpuTime(thread), 0);
    }

    /// Somebody else parses from now on.
    ///
    /// @param work the processor time that it has used, in nanoseconds; negative where that cannot
    ///   be told
    /// @param before what it had used before
    synchronized void begin(LongSupplier work, long before) {
        worker = work;
        start = before;
    }

    /// Nobody parses any more.
    synchronized void end() {
        worker = null;
        start = 0;
    }

    /// True for a thread that has been given up, too.
    boolean isOver() {
        long now = System.nanoTime();
        return now - look >= 0 && isOverAt(now) || Thread.currentThread().isInterrupted();
    }

    private synchronized boolean isOverAt(long now) {
        if (handing) {
            return false;
        }
        long nanos = limit.toNanos();
        long left = Math.min(nanos - used(), PATIENCE * nanos - (now - renewed));
        look = now + left;
        return left <= 0;
    }

    private long used() {
        return worker == null ? 0 : Math.max(0, worker.getAsLong() - start);
    }

    /// Hands on what was read. How long others take for it is not the file's time.
    ReadingSink renewedBy(ReadingSink sink) {
        return new ReadingSink() {
            @Override
            public void document(Document document, long row) {
                handOn(() -> {
                    sink.document(document, row);
                    return true;
                });
            }

            @Override
            public boolean keeps(String id, long row) {
                return handOn(() -> sink.keeps(id, row));
            }

            @Override
            public void fault(Fault fault) {
                sink.fault(fault);
            }
        };
    }

    private boolean handOn(BooleanSupplier handed) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("given up");
        }
        setHanding(true);
        try {
            return handed.getAsBoolean();
        } finally {
            setHanding(false);
        }
    }

    private synchronized void setHanding(boolean now) {
        handing = now;
        long time = System.nanoTime();
        if (!now && time - renewed > QUICK_NANOS) {
            start += used();
            renewed = time;
            look = time + limit.toNanos();
        }
    }

    /// What has to be said of a file whose reading is over.
    synchronized ReadingException over() {
        return used() >= limit.toNanos()
                ? new ReadingException(
                        Fault.TIMEOUT, "读取用去 " + limit.toSeconds() + " 秒的处理器时间还没有读完，已放弃")
                : new ReadingException(Fault.STALLED, "读取停住不动，已放弃；下次建立索引时再读");
    }
}
