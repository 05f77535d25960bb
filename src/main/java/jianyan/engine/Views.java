package jianyan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import jianyan.index.build.ViewWriter;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.Manifest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What those see of an index who may not see all of it: one index for each set of labels that is
/// hidden from somebody, beside the whole one. Thread-safe.
///
/// A view is written beside the answers, one at a time. Until it is there whoever asks is refused;
/// while it is written again for a new generation, it is answered from as it was for the last one,
/// and where that fails nobody is answered from it.
final class Views implements AutoCloseable {
    /// So that a small index is simply answered from.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final String FOLDER = "views";

    private final HeldIndex whole;
    private final Path folder;
    private final Duration patience;
    private final ReentrantLock writing = new ReentrantLock();

    /// These three and what follows are guarded by this object.
    private final Map<Set<String>, View> held = new HashMap<>();

    private final Map<Set<String>, CompletableFuture<HeldIndex>> coming = new HashMap<>();

    /// Views that nobody asks any more, but for answers under way.
    private final List<HeldIndex> retired = new ArrayList<>();

    private @Nullable Labels known;
    private boolean closed;

    private record Generation(long number, long builtMillis) {
        static Generation of(Manifest manifest) {
            return new Generation(manifest.generation(), manifest.builtMillis());
        }
    }

    private record Labels(Generation of, Set<String> labels) {
        Set<String> without(Set<String> granted) {
            Set<String> hidden = new TreeSet<>(labels);
            hidden.removeAll(granted);
            return Set.copyOf(hidden);
        }
    }

    private record View(Generation of, HeldIndex index) {}

    Views(HeldIndex whole, Path index) {
        this(whole, index, PATIENCE);
    }

    /// @param patience how long whoever asks waits for a view that is not there yet
    Views(HeldIndex whole, Path index, Duration patience) {
        this.whole = whole;
        this.folder = index.resolve(FOLDER);
        this.patience = patience;
    }

    /// The index as it is for somebody: the whole one when nothing in it is hidden from them.
    ///
    /// @param granted the labels that they may see
    /// @throws ViewComingException while it is still being written
    HeldIndex seenBy(Set<String> granted) {
        Labels labels = labels();
        Set<String> hidden = labels.without(granted);
        if (hidden.isEmpty()) {
            return whole;
        }
        CompletableFuture<HeldIndex> written;
        synchronized (this) {
            View view = held.get(hidden);
            written = isOf(labels.of, view) ? null : begin(hidden);
            if (view != null) {
                return view.index;
            }
        }
        return await(written);
    }

    /// Begins to write what is not there yet.
    ///
    /// @param granted the labels that each of those may see who are expected to ask
    /// @return what is being written for them now
    List<CompletableFuture<HeldIndex>> begin(Collection<Set<String>> granted) {
        Labels labels = labels();
        List<CompletableFuture<HeldIndex>> begun = new ArrayList<>();
        for (Set<String> hidden : granted.stream().map(labels::without).distinct().toList()) {
            synchronized (this) {
                if (!hidden.isEmpty() && !isOf(labels.of, held.get(hidden))) {
                    begun.add(begin(hidden));
                }
            }
        }
        return begun;
    }

    /// Writes again, for a new generation, what was asked for before, and drops what is hidden from
    /// nobody any more. Comes back before it is done when that takes longer than anybody waits.
    void refresh() {
        Labels labels = labels();
        List<CompletableFuture<HeldIndex>> begun = new ArrayList<>();
        synchronized (this) {
            for (Set<String> hidden : List.copyOf(held.keySet())) {
                if (!labels.labels.containsAll(hidden)) {
                    drop(hidden);
                } else if (!isOf(labels.of, held.get(hidden))) {
                    begun.add(begin(hidden));
                }
            }
        }
        CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(ignored -> null) // Was said where it failed.
                .join();
    }

    private Labels labels() {
        return whole.with(snapshot -> labels(snapshot.manifest()));
    }

    private synchronized Labels labels(Manifest manifest) {
        Generation now = Generation.of(manifest);
        Labels last = known;
        if (last == null || !last.of.equals(now)) {
            last = new Labels(now, Set.copyOf(manifest.labels()));
            known = last;
        }
        return last;
    }

    private static boolean isOf(Generation generation, @Nullable View view) {
        return view != null && view.of.equals(generation);
    }

    private synchronized CompletableFuture<HeldIndex> begin(Set<String> hidden) {
        CompletableFuture<HeldIndex> begun = coming.get(hidden);
        if (begun == null) {
            begun = new CompletableFuture<>();
            coming.put(hidden, begun);
            CompletableFuture<HeldIndex> begins = begun;
            Thread.ofPlatform().daemon().name("index-view").start(() -> write(hidden, begins));
        }
        return begun;
    }

    private void write(Set<String> hidden, CompletableFuture<HeldIndex> begun) {
        writing.lock();
        try {
            HeldIndex view = written(hidden);
            synchronized (this) {
                coming.remove(hidden);
            }
            begun.complete(view);
        } catch (IOException | RuntimeException failed) {
            synchronized (this) {
                coming.remove(hidden);
                View stale = held.remove(hidden);
                if (stale != null) {
                    retired.add(stale.index);
                }
                if (!closed) {
                    LOG.warn("a view of the index was not written: {}", failed.toString());
                }
            }
            begun.completeExceptionally(failed);
        } finally {
            writing.unlock();
        }
    }

    private HeldIndex written(Set<String> hidden) throws IOException {
        Path own = folder.resolve(name(hidden));
        Generation generation =
                whole.with(snapshot -> {
                    try {
                        ViewWriter.write(snapshot, hidden, own);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                    return Generation.of(snapshot.manifest());
                });
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the index is closed");
            }
            View before = held.get(hidden);
            HeldIndex index = before == null ? whole.part(own) : before.index;
            index.refresh();
            held.put(hidden, new View(generation, index));
            return index;
        }
    }

    private HeldIndex await(@Nullable CompletableFuture<HeldIndex> written) {
        HeldIndex view;
        try {
            view =
                    written == null
                            ? null
                            : written.copy()
                                    .completeOnTimeout(
                                            null, patience.toMillis(), TimeUnit.MILLISECONDS)
                                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new UncheckedIOException(new IOException(failed.getCause()));
        }
        if (view == null) {
            throw new ViewComingException();
        }
        return view;
    }

    private void drop(Set<String> hidden) {
        View view = held.remove(hidden);
        if (view != null) {
            retired.add(view.index);
            try {
                IndexFolder.clear(folder.resolve(name(hidden)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /// A label may hold what no name of a folder may.
    private static String name(Set<String> hidden) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    String.join("\n", new TreeSet<>(hidden))
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        held.values().forEach(view -> view.index.closePart());
        held.clear();
        retired.forEach(HeldIndex::closePart);
        retired.clear();
    }
}
