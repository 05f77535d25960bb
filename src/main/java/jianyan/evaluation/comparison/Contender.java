package jianyan.evaluation.comparison;

import java.io.IOException;
import java.net.http.HttpRequest;

/// One of the two that are compared. Used by one thread.
interface Contender extends AutoCloseable {
    /// How long something took by the clock and, on a machine that does other things as well more
    /// telling, of the processors.
    record Took(double seconds, double processorSeconds) {}

    String name();

    /// Indexes the whole corpus from nothing; what was indexed before is gone.
    ///
    /// @return how long it took until all could be found and was on disk
    Took build() throws IOException, InterruptedException;

    /// How large the index is.
    long indexBytes() throws IOException, InterruptedException;

    /// Begins to answer from the index that was built last.
    void serve() throws IOException, InterruptedException;

    HttpRequest request(DrawnQuestion draw);

    @Override
    void close() throws IOException;
}
