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
            return task.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new ReadingException(
                    "timeout",
                    "reading took longer than " + deadline.limit() + " and was given up");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ReadingException("interrupted", "reading was interrupted");
        } catch (ExecutionException e) {
            throw unwrap(e);
        }
    }

    private static ReadingException unwrap(ExecutionException e) throws IOException {
        return switch (e.getCause()) {
            case ReadingException known -> known;
            case IOException io -> throw io;
            case OutOfMemoryError _ ->
                    new ReadingException(
                            "too-large", "reading it takes more memory than one file may");
            case null, default ->
                    new ReadingException("broken-file", "it cannot be parsed: " + e.getCause());
        };
    }
}
