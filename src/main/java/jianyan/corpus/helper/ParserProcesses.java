package jianyan.corpus.helper;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The processes that parsers run in. Thread-safe: as many run as files are read at a time, and
/// each is kept for the next file until none has come for a while.
public final class ParserProcesses {
    private static final long IDLE_SECONDS = 3;

    /// @param since tells one stay from the next
    private record Idle(ParserProcess process, long since) {}

    private final Deque<Idle> idle = new ArrayDeque<>();
    private final int megabytes;

    private ParserProcesses(int megabytes) {
        this.megabytes = megabytes;
    }

    /// For texts and tables: two of them and a build fit into one gigabyte.
    public static ParserProcesses forTexts() {
        return new ParserProcesses(320);
    }

    /// For pictures of pages, of which one is drawn at a time.
    public static ParserProcesses forPages() {
        return new ParserProcesses(1024);
    }

    /// A process for one file; to be given back.
    ///
    /// @throws ParserEndedException when none can be started
    public ParserProcess take() throws IOException {
        ParserProcess kept = kept();
        return kept == null ? ParserProcess.start(megabytes) : kept;
    }

    private synchronized @Nullable ParserProcess kept() {
        while (!idle.isEmpty()) {
            ParserProcess process = idle.pop().process;
            if (process.isFree()) {
                return process;
            }
            process.kill();
        }
        return null;
    }

    /// Takes a process back. One that has not come to the end of its file is ended.
    public void giveBack(ParserProcess process) {
        if (!process.isFree()) {
            process.kill();
            return;
        }
        Idle kept = new Idle(process, System.nanoTime());
        synchronized (this) {
            idle.push(kept);
        }
        CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> letGo(kept));
    }

    private void letGo(Idle kept) {
        boolean stillIdle;
        synchronized (this) {
            stillIdle = idle.remove(kept);
        }
        if (stillIdle) {
            kept.process.kill();
        }
    }
}
