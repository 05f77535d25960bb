package jianyan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import jianyan.index.Snapshot;
import jianyan.index.build.ViewWriter;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.Manifest;
import org.jspecify.annotations.Nullable;

/// What those see of an index who may not see all of it: one index for each set of labels that is
/// hidden from somebody, beside the whole one. Thread-safe.
///
/// A view is never behind the generation that it is a view of: whoever asks first after a build
/// waits until it is written, which takes as long as Lucene needs to copy the index.
final class Views implements AutoCloseable {
    private static final String FOLDER = "views";

    private final HeldIndex whole;
    private final Path folder;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Set<String>, View> held = new HashMap<>();

    /// Views that nobody asks any more, but for answers under way.
    private final List<HeldIndex> retired = new ArrayList<>();

    private @Nullable Labels known;

    private record Generation(long number, long builtMillis) {
        static Generation of(Manifest manifest) {
            return new Generation(manifest.generation(), manifest.builtMillis());
        }
    }

    private record Labels(Generation of, Set<String> labels) {}

    private record View(Generation of, HeldIndex index) {}

    Views(HeldIndex whole, Path index) {
        this.whole = whole;
        this.folder = index.resolve(FOLDER);
    }

    /// The index as it is for somebody: the whole one when nothing in it is hidden from them.
    ///
    /// @param granted the labels that they may see
    HeldIndex seenBy(Set<String> granted) {
        return whole.with(snapshot -> {
            Set<String> hidden = new TreeSet<>(labels(snapshot.manifest()));
            hidden.removeAll(granted);
            return hidden.isEmpty() ? whole : view(snapshot, hidden);
        });
    }

    /// Writes again, for a new generation, what was asked for before, and drops what is hidden from
    /// nobody any more.
    void refresh() {
        whole.with(snapshot -> {
            Set<String> labels = labels(snapshot.manifest());
            writing.lock();
            try {
                for (Set<String> hidden : List.copyOf(held.keySet())) {
                    if (labels.containsAll(hidden)) {
                        view(snapshot, hidden);
                    } else {
                        drop(hidden);
                    }
                }
            } finally {
                writing.unlock();
            }
            return snapshot;
        });
    }

    private synchronized Set<String> labels(Manifest manifest) {
        Generation now = Generation.of(manifest);
        Labels last = known;
        if (last == null || !last.of.equals(now)) {
            last = new Labels(now, Set.copyOf(manifest.labels()));
            known = last;
        }
        return last.labels;
    }

    private HeldIndex view(Snapshot snapshot, Set<String> hidden) {
        Generation now = Generation.of(snapshot.manifest());
        writing.lock();
        try {
            View view = held.get(hidden);
            if (view == null || !view.of.equals(now)) {
                Path own = folder.resolve(name(hidden));
                ViewWriter.write(snapshot, hidden, own);
                HeldIndex index = view == null ? whole.part(own) : view.index;
                index.refresh();
                view = new View(now, index);
                held.put(Set.copyOf(hidden), view);
            }
            return view.index;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writing.unlock();
        }
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
    public void close() {
        writing.lock();
        try {
            held.values().forEach(view -> view.index.closePart());
            held.clear();
            retired.forEach(HeldIndex::closePart);
            retired.clear();
        } finally {
            writing.unlock();
        }
    }
}
