package jianyan.corpus;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jianyan.corpus.reading.ReadingException;
import jianyan.corpus.walk.Fault;

/// Runs a parser in a thread of its own, so that its work can be told from that of others and
/// whoever waits for it goes on when it is over its limit.
final class TimeBound {
    private static final long ROUND_MILLIS = 200;

    /// What is to be done.
    interface Work<T> {
        T run() throws IOException, ReadingException;
    }

    private TimeBound() {}

    /// The answer of work that its thread does itself. What is over its limit is told so by
    /// [ReadingLimit#isOver] and left behind.
    ///
    /// @throws ReadingException if the deadline is over, or the stack did not suffice
    static <T> T call(Work<T> work, ReadingLimit deadline) throws IOException, ReadingException {
        return call(
                () -> {
                    deadline.beginHere();
                    return work.run();
                },
                deadline,
                () -> {});
    }

    /// The answer of work that its thread waits for.
    ///
    /// @param giveUp ends it where it stands
    static <T> T call(Work<T> work, ReadingLimit deadline, Runnable giveUp)
            throws IOException, ReadingException {
        FutureTask<T> task =
                new FutureTask<>(() -> {
                    try {
                        return work.run();
                    } catch (ReadingException e) {
                        throw e.code().equals(Fault.TIMEOUT) ? deadline.over() : e;
                    } finally {
                        deadline.end();
                    }
                });
        Thread.ofPlatform().daemon().name("jianyan-parser").start(task);
        try {
            return await(task, deadline, giveUp);
        } catch (InterruptedException e) {
            giveUp(task, giveUp);
            Thread.currentThread().interrupt();
            throw new ReadingException(Fault.INTERRUPTED, "读取被中断");
        } catch (ExecutionException e) {
            throw unwrap(e);
        }
    }

    private static void giveUp(FutureTask<?> task, Runnable giveUp) {
        task.cancel(true);
        giveUp.run();
    }

    /// The deadline moves while documents are handed on.
    private static <T> T await(FutureTask<T> task, ReadingLimit deadline, Runnable giveUp)
            throws InterruptedException, ExecutionException, ReadingException {
        while (true) {
            try {
                return task.get(ROUND_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (deadline.isOver()) {
                    ReadingException over = deadline.over();
                    giveUp(task, giveUp);
                    throw over;
                }
            }
        }
    }

    private static ReadingException unwrap(ExecutionException e) throws IOException {
        return switch (e.getCause()) {
            case ReadingException known -> known;
            case IOException io -> throw io;
            case OutOfMemoryError memory -> throw memory;
            case null, default -> new ReadingException("broken-file", "无法解析：" + e.getCause());
        };
    }
}
