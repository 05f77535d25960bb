package jianyan.cli.command;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// Brings the index of a server up to date, one update after another; what is asked for while one
/// waits to begin is one with it.
final class IndexUpdates {
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("index-update").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Runnable update;
    private final BackgroundVectors vectors;
    private final boolean withoutVectors;

    IndexUpdates(Runnable update, BackgroundVectors vectors, boolean withoutVectors) {
        this.update = update;
        this.vectors = vectors;
        this.withoutVectors = withoutVectors;
    }

    /// @param held whether the index was there before, so that the corpus may have changed since
    void start(boolean held) {
        worker.execute(() -> {
            if (held) {
                update.run();
            }
            if (!withoutVectors) {
                vectors.start();
            }
        });
    }

    void request() {
        if (!waiting.getAndSet(true)) {
            worker.execute(() -> {
                waiting.set(false);
                update.run();
            });
        }
    }
}
