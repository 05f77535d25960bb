package jianyan.corpus;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jianyan.corpus.reading.ReadingException;

/// Runs a parser that may hang, in a thread that can be left behind.
final class TimeBound {
    /// What is to be done.
    interface Work<T> {
        T run() throws IOException, ReadingException;
    }

    private TimeBound() {}

    /// The work's answer.
    ///
    /// @throws ReadingException if the time was over, or memory or stack did not suffice
    static <T> T call(Work<T> work, Deadline deadline) throws IOException, ReadingException {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread.ofPlatform().daemon().name("jianyan-parser").start(task);
        try {
            return await(task, deadline);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ReadingException("interrupted", "读取被中断");
        } catch (ExecutionException e) {
            throw unwrap(e);
        }
    }

    /// The deadline may move while the documents are handed on.
    private static <T> T await(FutureTask<T> task, Deadline deadline)
            throws InterruptedException, ExecutionException, ReadingException {
        while (true) {
            try {
                return task.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (deadline.isOver()) {
                    task.cancel(true);
                    throw new ReadingException("timeout", "读取超过 " + deadline.seconds() + " 秒，已放弃");
                }
            }
        }
    }

    private static ReadingException unwrap(ExecutionException e) throws IOException {
        return switch (e.getCause()) {
            case ReadingException known -> known;
            case IOException io -> throw io;
            case OutOfMemoryError _ -> new ReadingException("too-large", "读它所需的内存超过一个文件的限度");
            case null, default -> new ReadingException("broken-file", "无法解析：" + e.getCause());
        };
    }
}
