package jianyan.index.build;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waiting for work of a pool, with the exceptions that the work itself threw.
final class Futures {
    private Futures() {}

    /// As [#get], of work that may fail to read or write.
    static <T> T getOrFail(Future<T> future) throws IOException {
        try {
            return get(future);
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
