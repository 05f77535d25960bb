package jianyan.corpus;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jianyan.corpus.reading.ReadingException;

/// Runs a parser of ours in a thread of its own, so that its work can be told from that of others
/// and whoever waits for it goes on when it is over its limit.
final class TimeBound {
    private static final long ROUND_MILLIS = 200;

    /// What is to be done.
    interface Work<T> {
        T run() throws IOException, ReadingException;
    }

    private TimeBound() {}

    /// The work's answer.
    ///
    /// @throws ReadingException if the deadline is over, or the stack did not suffice
    static <T> T call(Work<T> work, Deadline deadline) throws IOException, ReadingException {
        FutureTask<T> task =
                new FutureTask<>(() -> {
                    deadline.begin();
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
            return await(task, deadline);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ReadingException(Fault.INTERRUPTED, "读取被中断");
        } catch (ExecutionException e) {
            throw unwrap(e);
        }
    }

    /// The deadline moves while documents are handed on.
    private static <T> T await(FutureTask<T> task, Deadline deadline)
            throws InterruptedException, ExecutionException, ReadingException {
        while (true) {
            try {
                return task.get(ROUND_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (deadline.isOver()) {
                    task.cancel(true);
                    throw deadline.over();
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
