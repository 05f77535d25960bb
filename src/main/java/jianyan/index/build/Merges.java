package jianyan.index.build;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.jspecify.annotations.Nullable;

/// Merges beside the writing, whose failure is the build's: no thread of its own prints it, and
/// what was not merged is not taken for merged.
final class Merges extends ConcurrentMergeScheduler {
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    @Override
    protected void handleMergeException(Throwable failed) {
        failure.compareAndSet(null, failed);
    }

    /// @throws IOException when a merge failed
    void requireDone() throws IOException {
        Throwable failed = failure.get();
        if (failed instanceof IOException io) {
            throw io;
        }
        if (failed != null) {
            throw new IOException(failed);
        }
    }
}
