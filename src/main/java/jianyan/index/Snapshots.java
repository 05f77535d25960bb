package jianyan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// The generations of an index as they come, one at a time. Thread-safe.
public final class Snapshots implements AutoCloseable {
    private final FSDirectory directory;
    private final SearcherManager manager;

    private Snapshots(FSDirectory directory, SearcherManager manager) {
        this.directory = directory;
        this.manager = manager;
    }

    /// Opens the current generation.
    ///
    /// @throws MissingIndexException when the folder holds no index
    /// @throws IndexFormatException when the index was built by another version of the program
    public static Snapshots open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new MissingIndexException(folder);
        }
        FSDirectory directory = FSDirectory.open(folder);
        try {
            return new Snapshots(directory, new SearcherManager(directory, new Factory()));
        } catch (IndexNotFoundException missing) {
            directory.close();
            throw new MissingIndexException(folder);
        } catch (IOException | RuntimeException unreadable) {
            directory.close();
            throw unreadable;
        }
    }

    /// Answers from the current generation, which stays open until the answer is made.
    public <T> T with(Function<Snapshot, T> answer) {
        try {
            IndexSearcher searcher = manager.acquire();
            try {
                return answer.apply((Snapshot) searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Moves on to the newest generation when there is one; answers under way keep theirs.
    public void refresh() {
        try {
            manager.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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

    private static final class Factory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                throws IOException {
            return new Snapshot(
                    reader, Manifest.of(((DirectoryReader) reader).getIndexCommit().getUserData()));
        }
    }
}
