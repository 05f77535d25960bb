package jianyan.corpus;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import jianyan.document.Document;

/// The moment at which reading one file must be over. Monotonic, so a changed clock does not
/// matter. Thread-safe.
///
/// The time that whoever takes the documents needs for them is not the file's: a table of a million
/// rows is not cut short because they are being indexed while they are read.
final class Deadline {
    private final AtomicLong end;
    private final Duration limit;

    private Deadline(Duration limit) {
        this.end = new AtomicLong(System.nanoTime() + limit.toNanos());
        this.limit = limit;
    }

    static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    /// Hands documents on; the time that takes comes on top of the limit.
    Consumer<Document> beside(Consumer<Document> documents) {
        return document -> {
            long begun = System.nanoTime();
            documents.accept(document);
            end.addAndGet(System.nanoTime() - begun);
        };
    }

    boolean isOver() {
        return System.nanoTime() - end.get() > 0;
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end.get() - System.nanoTime()));
    }

    long seconds() {
        return limit.toSeconds();
    }
}
