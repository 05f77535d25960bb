package jianyan.embedding;

import java.util.concurrent.atomic.AtomicReference;
import jianyan.question.Status;
import org.jspecify.annotations.Nullable;

/// How far vectors have come that this process is making beside its answers. Thread-safe.
public final class VectorWork {
    private final AtomicReference<Status.@Nullable Building> progress = new AtomicReference<>();

    public void start(int documents) {
        progress.set(new Status.Building(0, documents));
    }

    public void documentDone() {
        progress.updateAndGet(before ->
                before == null ? null : new Status.Building(before.done() + 1, before.documents()));
    }

    public void end() {
        progress.set(null);
    }

    /// Null while nothing is being made.
    public Status.@Nullable Building progress() {
        return progress.get();
    }
}
