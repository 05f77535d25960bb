package jianyan.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jianyan.query.AnswerAbandonedException;
import org.jspecify.annotations.Nullable;

/// The threads that answers are computed on, and the lines in front of them. Thread-safe.
///
/// Computing on threads of the operating system leaves the virtual ones, which never share a
/// processor in time, to those that wait for input and output. There are twice as many as
/// processors; heavy questions get half of them, so that a quick one always finds a thread soon. A
/// free thread takes from the line whose kind has the fewest running, and of those the one that has
/// waited longest.
public final class Admission implements AutoCloseable {
    /// Longer than anybody waits for an answer to begin.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Duration longestWait;
    private final int mostHeavy;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<WorkKind, ArrayDeque<Task<?>>> lines = new EnumMap<>(WorkKind.class);
    private final Map<WorkKind, Integer> running = new EnumMap<>(WorkKind.class);
    private final LongAdder rejected = new LongAdder();
    private boolean closed;

    /// One question in its line.
    private static final class Task<T> extends FutureTask<T> {
        private final WorkKind kind;
        private final long since = System.nanoTime();

        Task(WorkKind kind, Supplier<T> work) {
            super(work::get);
            this.kind = kind;
        }
    }

    public Admission() {
        this(2 * Runtime.getRuntime().availableProcessors(), LONGEST_WAIT);
    }

    /// @param threads at least two
    /// @param longestWait who has waited so long is turned away
    Admission(int threads, Duration longestWait) {
        this.longestWait = longestWait;
        this.mostHeavy = threads / 2;
        for (WorkKind kind : WorkKind.values()) {
            lines.put(kind, new ArrayDeque<>());
            running.put(kind, 0);
        }
        for (int number = 1; number <= threads; number++) {
            Thread.ofPlatform().daemon().name("answer-" + number).start(this::work);
        }
    }

    /// Does something on a thread of the pool and waits for it.
    ///
    /// @param nobodyWaits once true, what has not begun is not begun
    /// @throws BusyException when too many wait already, or it has waited too long
    public <T> T run(WorkKind kind, BooleanSupplier nobodyWaits, Supplier<T> work) {
        Task<T> task =
                new Task<>(
                        kind,
                        () -> {
                            if (nobodyWaits.getAsBoolean()) {
                                throw new AnswerAbandonedException();
                            }
                            return work.get();
                        });
        enter(task);
        try {
            return answer(task);
        } catch (InterruptedException stopped) {
            leave(task);
            task.cancel(false);
            Thread.currentThread().interrupt();
            throw new AnswerAbandonedException();
        } catch (ExecutionException failed) {
            throw unwrapped(failed.getCause());
        }
    }

    /// How many were turned away since the start.
    public long rejected() {
        return rejected.sum();
    }

    /// How many wait in all lines.
    public int waiting() {
        lock.lock();
        try {
            return lines.values().stream().mapToInt(ArrayDeque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    private void enter(Task<?> task) {
        lock.lock();
        try {
            ArrayDeque<Task<?>> line = line(task.kind);
            if (closed || line.size() >= task.kind.mostWaiting()) {
                rejected.increment();
                throw new BusyException(task.kind);
            }
            line.add(task);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private <T> T answer(Task<T> task) throws InterruptedException, ExecutionException {
        try {
            return task.get(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            if (leave(task)) {
                rejected.increment();
                throw new BusyException(task.kind);
            }
            return task.get();
        }
    }

    /// Whether it was still in its line.
    private boolean leave(Task<?> task) {
        lock.lock();
        try {
            return line(task.kind).remove(task);
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (Task<?> task = next(); task != null; task = next()) {
            task.run();
            done(task);
        }
    }

    private @Nullable Task<?> next() {
        lock.lock();
        try {
            while (!closed) {
                Optional<Task<?>> first = first();
                if (first.isPresent()) {
                    Task<?> task = first.get();
                    line(task.kind).remove();
                    running.merge(task.kind, 1, Integer::sum);
                    return task;
                }
                changed.awaitUninterruptibly();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Task<?>> first() {
        boolean full =
                running.entrySet().stream()
                                .filter(each -> each.getKey().isHeavy())
                                .mapToInt(Map.Entry::getValue)
                                .sum()
                        >= mostHeavy;
        return lines.values().stream()
                .<Task<?>>flatMap(line -> Stream.ofNullable(line.peek()))
                .filter(task -> !(full && task.kind.isHeavy()))
                .min(
                        Comparator.<Task<?>>comparingInt(task -> running.getOrDefault(task.kind, 0))
                                .thenComparingLong(task -> task.since));
    }

    private void done(Task<?> task) {
        lock.lock();
        try {
            running.merge(task.kind, -1, Integer::sum);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private ArrayDeque<Task<?>> line(WorkKind kind) {
        ArrayDeque<Task<?>> line = lines.get(kind);
        if (line == null) {
            throw new IllegalStateException("no line for " + kind);
        }
        return line;
    }

    private static RuntimeException unwrapped(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException known -> known;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /// Lets what runs come to its end, and begins nothing more.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            lines.values()
                    .forEach(line -> {
                        line.forEach(task -> task.cancel(false));
                        line.clear();
                    });
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
