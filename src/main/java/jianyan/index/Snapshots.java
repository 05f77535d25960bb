package jianyan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.IndexFormatException;
import jianyan.index.folder.Integrity;
import jianyan.index.folder.Manifest;
import jianyan.index.folder.MissingIndexException;
import jianyan.query.IndexCorruptException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The generations of an index as they come, one at a time, all of one analysis. Thread-safe.
///
/// What is new in a generation is held against its checksums when it is opened: at once where that
/// takes a moment, otherwise beside the first answers. A generation that turns out damaged is not
/// answered from.
public final class Snapshots implements AutoCloseable {
    private final FSDirectory directory;
    private final Factory factory = new Factory();
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile SearcherManager manager;

    private Snapshots(FSDirectory directory) throws IOException {
        this.directory = directory;
        this.manager = new SearcherManager(directory, factory);
    }

    /// Opens the current generation.
    ///
    /// @throws MissingIndexException when the folder holds no index
    /// @throws IndexFormatException when the index was built by another version of the program
    /// @throws IndexCorruptException when a file is not what was written
    public static Snapshots open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new MissingIndexException(folder);
        }
        FSDirectory directory = FSDirectory.open(folder);
        try {
            return new Snapshots(directory);
        } catch (IndexNotFoundException missing) {
            directory.close();
            throw new MissingIndexException(folder);
        } catch (IndexFormatException
                | IndexCorruptException
                | IndexFormatTooOldException
                | IndexFormatTooNewException unfit) {
            directory.close();
            throw unfit;
        } catch (IOException failed) {
            directory.close();
            if (Integrity.isCorruption(failed)) {
                throw Integrity.corrupt(failed);
            }
            throw failed;
        } catch (RuntimeException broken) {
            // Lucene trusts what it parses until it reaches the checksum behind it.
            directory.close();
            throw Integrity.corrupt(broken);
        }
    }

    /// Answers from the current generation, which stays open until the answer is made.
    ///
    /// @throws IndexCorruptException when it is not what was written
    public <T> T with(Function<Snapshot, T> answer) {
        try {
            SearcherManager current = manager;
            Snapshot snapshot = acquire(current);
            while (snapshot == null) {
                current = manager;
                snapshot = acquire(current);
            }
            try {
                snapshot.requireSound();
                return answer.apply(snapshot);
            } finally {
                current.release(snapshot);
            }
        } catch (IOException failed) {
            throw Integrity.failed(failed);
        } catch (UncheckedIOException failed) {
            throw failed.getCause() == null ? failed : Integrity.failed(failed.getCause());
        }
    }

    /// Null when another took its place meanwhile.
    private @Nullable Snapshot acquire(SearcherManager from) throws IOException {
        try {
            return (Snapshot) from.acquire();
        } catch (AlreadyClosedException closed) {
            if (from == manager) {
                throw closed;
            }
            return null;
        }
    }

    /// Moves on to the newest generation when there is one; answers under way keep theirs.
    ///
    /// @throws MissingIndexException when the folder is gone; answers then go on from what is open
    /// @throws IndexFormatException when the newest was built with another lexicon than those
    ///   before, likewise
    /// @throws IndexCorruptException when the newest is damaged; answers then go on from the one
    ///   before
    public void refresh() {
        refreshing.lock();
        try {
            if (!IndexFolder.isIndex(directory.getDirectory())) {
                throw new MissingIndexException(directory.getDirectory());
            }
            manager.maybeRefreshBlocking();
            if (IndexFolder.isNewest(directory, data())) {
                // Its files need not be read one by one, as they are nearly every time.
                return;
            }
            Manifest held = manifest();
            if (IndexFolder.manifest(directory)
                    .filter(newest -> !newest.equals(held))
                    .isPresent()) {
                // Lucene counts changes, and an index that was made anew may have had as many.
                SearcherManager before = manager;
                manager = new SearcherManager(directory, factory);
                before.close();
            }
        } catch (IOException failed) {
            throw Integrity.failed(failed);
        } finally {
            refreshing.unlock();
        }
    }

    private Map<String, String> data() throws IOException {
        Snapshot snapshot = (Snapshot) manager.acquire();
        try {
            return ((DirectoryReader) snapshot.getIndexReader()).getIndexCommit().getUserData();
        } finally {
            manager.release(snapshot);
        }
    }

    private Manifest manifest() throws IOException {
        Snapshot snapshot = (Snapshot) manager.acquire();
        try {
            return snapshot.manifest();
        } finally {
            manager.release(snapshot);
        }
    }

    @Override
    public void close() {
        try {
            manager.close();
            directory.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Not thread-safe: one generation is opened after another.
    private static final class Factory extends SearcherFactory {
        private @Nullable String analysis;

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                throws IOException {
            DirectoryReader generation = (DirectoryReader) reader;
            AtomicReference<@Nullable IndexCorruptException> damage = new AtomicReference<>();
            requireSame(Manifest.headOf(generation.getIndexCommit().getUserData()).analysis());
            // Before anything is read: Lucene trusts what it parses.
            Integrity.check(generation, previous, damage::set);
            return Snapshot.of(generation, damage);
        }

        private void requireSame(String newest) {
            if (analysis != null && !analysis.equals(newest)) {
                throw new IndexFormatException("新的一代索引是用另一版词库或分词建立的，仍按原来的一代回答；重新启动服务后用新的");
            }
            analysis = newest;
        }
    }
}
