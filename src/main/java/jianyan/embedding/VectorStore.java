package jianyan.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jianyan.index.Snapshot;
import jianyan.index.folder.Integrity;
import jianyan.query.IndexCorruptException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/// The vectors beside an index, as they come; another process may be writing them. Thread-safe.
///
/// Whatever is wrong with the store is an answer, never an exception: everything but the search by
/// meaning goes on without it.
public final class VectorStore implements AutoCloseable {
    /// A look at the folder takes some ten microseconds; nobody waits for vectors more closely.
    private static final long LOOK_EVERY_NANOS = 2_000_000_000L;

    private final Path folder;
    private final String model;
    private final VectorWork work = new VectorWork();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile State state = new None(VectorState.MISSING);
    private volatile long looked;

    /// @param index the folder of the main index
    /// @param model the model whose vectors can be used
    public VectorStore(Path index, String model) {
        this.folder = folder(index);
        this.model = model;
        this.looked = System.nanoTime();
        look();
    }

    /// What this process is adding to the store.
    public VectorWork work() {
        return work;
    }

    /// Where the vectors of an index lie.
    public static Path folder(Path index) {
        return index.resolve("vectors");
    }

    private sealed interface State {}

    private record Opened(DirectoryReader reader, VectorManifest manifest) implements State {}

    private record None(VectorState why) implements State {}

    /// Answers with the vectors held for a generation, which stay open until the answer is made.
    public <T> T with(Snapshot snapshot, Function<VectorState, T> answer) {
        if (System.nanoTime() - looked > LOOK_EVERY_NANOS) {
            refresh();
        }
        while (true) {
            switch (state) {
                case None(VectorState why) -> {
                    return answer.apply(why);
                }
                case Opened opened -> {
                    // It may have been replaced and closed since it was read.
                    if (opened.reader.tryIncRef()) {
                        try {
                            return answer.apply(new VectorState.Held(vectors(opened, snapshot)));
                        } catch (IOException unreadable) {
                            return answer.apply(VectorState.Unusable.of(unreadable));
                        } finally {
                            release(opened.reader);
                        }
                    }
                }
            }
        }
    }

    /// Moves on to the newest vectors when there are any.
    public void refresh() {
        if (looking.tryLock()) {
            try {
                looked = System.nanoTime();
                look();
            } finally {
                looking.unlock();
            }
        }
    }

    /// Kept with the generation, as long as neither changes.
    @SuppressWarnings("ReferenceEquality") // A reader opened anew is another, whatever it holds.
    private static StoredVectors vectors(Opened opened, Snapshot snapshot) throws IOException {
        AtomicReference<@Nullable StoredVectors> kept =
                snapshot.memo(
                        VectorStore.class, key -> new AtomicReference<@Nullable StoredVectors>());
        StoredVectors known = kept.get();
        if (known == null || known.reader() != opened.reader) {
            known = new StoredVectors(opened.reader, snapshot, opened.manifest);
            kept.set(known);
        }
        return known;
    }

    private void look() {
        State before = state;
        try {
            if (before instanceof Opened opened) {
                DirectoryReader newer = DirectoryReader.openIfChanged(opened.reader);
                if (newer != null) {
                    state = opened(newer);
                    release(opened.reader);
                }
            } else {
                state = Files.isDirectory(folder) ? open() : new None(VectorState.MISSING);
            }
        } catch (IndexNotFoundException none) {
            replace(before, VectorState.MISSING);
        } catch (IOException | RuntimeException unreadable) {
            replace(before, VectorState.Unusable.of(unreadable));
        }
    }

    /// Vectors that turn out damaged after they were opened are not asked again.
    private void replace(Opened damaged, IndexCorruptException damage) {
        looking.lock();
        try {
            if (damaged.equals(state)) {
                replace(damaged, VectorState.Unusable.of(damage));
            }
        } finally {
            looking.unlock();
        }
    }

    private void replace(State before, VectorState why) {
        state = new None(why);
        if (before instanceof Opened opened) {
            release(opened.reader);
        }
    }

    private State open() throws IOException {
        // Readers never write, so that a folder without write permission will do.
        FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(closed -> directory.close());
            return opened(reader);
        } catch (IOException | RuntimeException unreadable) {
            directory.close();
            throw unreadable;
        }
    }

    private State opened(DirectoryReader reader) throws IOException {
        VectorManifest manifest =
                VectorManifest.of(reader.getIndexCommit().getUserData()).orElse(null);
        VectorState unfit =
                manifest == null
                        ? new VectorState.Unusable("向量没有清单")
                        : VectorState.Unusable.unlessFit(manifest, model);
        if (manifest != null && unfit == null) {
            Opened opened = new Opened(reader, manifest);
            try {
                Integrity.check(reader, null, damage -> replace(opened, damage));
            } catch (IndexCorruptException damage) {
                reader.close();
                throw damage;
            }
            return opened;
        }
        reader.close();
        return new None(unfit == null ? VectorState.MISSING : unfit);
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        looking.lock();
        try {
            replace(state, VectorState.MISSING);
        } finally {
            looking.unlock();
        }
    }
}
