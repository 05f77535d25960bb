package jianyan.index.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.files.PrivateFiles;
import jianyan.query.IndexCorruptException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

/// Looks into the folder of an index without opening it for reading or writing.
public final class IndexFolder {
    /// The files that Lucene makes, but for its lock.
    private static final Pattern OF_LUCENE = Pattern.compile("(?:pending_)?segments(?:_.*)?|_.+");

    private IndexFolder() {}

    /// What the current generation was built from; empty when there is none that fits this program.
    ///
    /// @throws IndexCorruptException when what names the generation is damaged
    public static Optional<Manifest> manifest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            return manifest(directory);
        }
    }

    /// The folders and files that the current generation was built from, as they were given.
    public static List<String> corpus(Path folder) throws IOException {
        return outline(folder).map(Manifest::corpus).orElse(List.of());
    }

    /// The version of what was read of each document for questions to come; empty when there is no
    /// generation that fits this program.
    public static Optional<String> read(Path folder) throws IOException {
        return outline(folder).map(Manifest::read);
    }

    private static Optional<Manifest> outline(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            return manifest(directory, Manifest::outlineOf);
        }
    }

    public static Optional<Manifest> manifest(Directory directory) throws IOException {
        return manifest(directory, Manifest::of);
    }

    private static Optional<Manifest> manifest(
            Directory directory, Function<Map<String, String>, Manifest> reading)
            throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(commit(directory).getUserData()));
        } catch (IndexFormatTooNewException newer) {
            throw new NewerIndexException("索引由更新的版本建成");
        } catch (IndexFormatException | IndexFormatTooOldException | IndexNotFoundException unfit) {
            return Optional.empty();
        }
    }

    /// Whether the newest generation was committed with just these words.
    public static boolean isNewest(Directory directory, Map<String, String> data)
            throws IOException {
        try {
            return commit(directory).getUserData().equals(data);
        } catch (IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException other) {
            return false;
        }
    }

    /// Why a generation that is there cannot be read and will be built anew; empty when there is
    /// none, or it can.
    public static Optional<String> outdated(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            if (DirectoryReader.indexExists(directory)) {
                Manifest unused = Manifest.outlineOf(commit(directory).getUserData());
            }
            return Optional.empty();
        } catch (IndexFormatException old) {
            return Optional.of(String.valueOf(old.getMessage()));
        } catch (IndexFormatTooOldException old) {
            return Optional.of("索引由更早的版本建成");
        } catch (NewerIndexException | IndexNotFoundException | IndexFormatTooNewException other) {
            return Optional.empty();
        }
    }

    private static SegmentInfos commit(Directory directory) throws IOException {
        try {
            return SegmentInfos.readLatestCommit(directory);
        } catch (IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException unfit) {
            throw unfit;
        } catch (IOException failed) {
            if (Integrity.isCorruption(failed)) {
                throw Integrity.corrupt(failed);
            }
            throw failed;
        } catch (RuntimeException broken) {
            throw Integrity.corrupt(broken);
        }
    }

    /// Whether a folder holds a generation, in whatever state.
    public static boolean isIndex(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
            return DirectoryReader.indexExists(directory);
        }
    }

    /// A generation that stays as it is until it is closed.
    ///
    /// @param files their names
    public record Held(Directory directory, Lock lock, Collection<String> files)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            lock.close();
            directory.close();
        }
    }

    /// Keeps everybody else from building, and holds the generation against its checksums.
    ///
    /// @throws MissingIndexException when there is none
    /// @throws IndexLockedException when another process is building
    /// @throws IndexCorruptException when it is not what was written
    public static Held hold(Path folder) throws IOException {
        if (!isIndex(folder)) {
            throw new MissingIndexException(folder);
        }
        Directory directory = FSDirectory.open(folder);
        Lock lock = null;
        try {
            lock = obtain(directory, folder);
            Integrity.check(directory);
            return new Held(directory, lock, commit(directory).files(true));
        } catch (IOException | RuntimeException failed) {
            if (lock != null) {
                lock.close();
            }
            directory.close();
            throw failed;
        }
    }

    /// Changes the files of a folder while nobody else builds.
    ///
    /// @throws IndexLockedException when another process is building
    public static void change(Path folder, Change change) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = obtain(directory, folder)) {
            lock.ensureValid();
            change.run();
        }
    }

    /// What is done to a folder.
    @FunctionalInterface
    public interface Change {
        void run() throws IOException;
    }

    private static Lock obtain(Directory directory, Path folder) throws IOException {
        PrivateFiles.createFile(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
        try {
            return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        } catch (LockObtainFailedException locked) {
            throw new IndexLockedException(folder);
        }
    }

    /// Whether Lucene wrote a file, its lock aside.
    public static boolean isOfLucene(Path file) {
        return OF_LUCENE.matcher(String.valueOf(file.getFileName())).matches();
    }

    /// Whether a file says which others make up a generation.
    public static boolean namesGeneration(Path file) {
        return String.valueOf(file.getFileName()).startsWith("segments");
    }

    /// Removes what Lucene wrote and nothing else; what names a generation goes first.
    public static void clear(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files =
                    all.filter(IndexFolder::isOfLucene)
                            .filter(Files::isRegularFile)
                            .sorted(Comparator.comparing(IndexFolder::namesGeneration).reversed())
                            .toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
