package jianyan.index.folder;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jianyan.query.IndexCorruptException;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the files of an index against the checksums at their ends.
public final class Integrity {
    /// What is read in about a twentieth of a second.
    private static final long AT_ONCE_BYTES = 48L << 20;

    /// Made at the first line: setting up the log takes longer than a small index is checked.
    private static final class Log {
        static final Logger LOGGER = LoggerFactory.getLogger(Integrity.class);
    }

    private Integrity() {}

    /// Checks what is new in a generation: at once where that takes a moment, otherwise in a thread
    /// of its own.
    ///
    /// @param before null when there was none
    /// @param damaged hears from that thread what is wrong
    /// @throws IndexCorruptException when the check was made at once and something is wrong
    public static void check(
            DirectoryReader generation,
            @Nullable IndexReader before,
            Consumer<IndexCorruptException> damaged)
            throws IOException {
        List<LeafReader> added = added(generation, before);
        if (bytes(generation) <= AT_ONCE_BYTES) {
            check(added);
        } else if (generation.tryIncRef()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("index-check")
                    .start(() -> checkAndRelease(generation, added, damaged));
        }
    }

    private static void checkAndRelease(
            DirectoryReader held, List<LeafReader> added, Consumer<IndexCorruptException> damaged) {
        try {
            check(added);
        } catch (IndexCorruptException corrupt) {
            damaged.accept(corrupt);
        } catch (UncheckedIOException failed) {
            Log.LOGGER.warn("An index could not be checked", failed);
        } finally {
            try {
                held.decRef();
            } catch (IOException failed) {
                Log.LOGGER.warn("An index could not be closed", failed);
            }
        }
    }

    private static long bytes(DirectoryReader generation) throws IOException {
        long bytes = 0;
        for (String file : generation.getIndexCommit().getFileNames()) {
            bytes += generation.directory().fileLength(file);
        }
        return bytes;
    }

    /// The segments of a generation that the generation before did not have.
    ///
    /// @param before null when there was none
    private static List<LeafReader> added(IndexReader reader, @Nullable IndexReader before) {
        Set<Object> known = new HashSet<>();
        if (before != null) {
            before.leaves().forEach(leaf -> known.add(core(leaf.reader())));
        }
        return reader.leaves().stream()
                .map(LeafReaderContext::reader)
                .filter(leaf -> !known.contains(core(leaf)))
                .toList();
    }

    private static Object core(LeafReader leaf) {
        IndexReader.CacheHelper helper = leaf.getCoreCacheHelper();
        return helper == null ? leaf : helper.getKey();
    }

    /// Reads every byte of some segments, about a gigabyte a second from memory.
    ///
    /// @throws IndexCorruptException when one is not what was written
    private static void check(List<LeafReader> segments) {
        for (LeafReader segment : segments) {
            try {
                if (FilterLeafReader.unwrap(segment) instanceof CodecReader codec) {
                    codec.checkIntegrity();
                }
            } catch (IOException failed) {
                throw failed(failed);
            } catch (RuntimeException broken) {
                throw corrupt(broken);
            }
        }
    }

    /// Reads every byte of the newest generation in a folder.
    ///
    /// @throws IndexCorruptException when it is not what was written
    public static void check(Directory directory) {
        check(directory, Long.MAX_VALUE);
    }

    /// The same where it takes a moment; of a larger generation only what is read to open it.
    public static void checkSmall(Directory directory) {
        check(directory, AT_ONCE_BYTES);
    }

    private static void check(Directory directory, long most) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (bytes(reader) <= most) {
                check(added(reader, null));
            }
        } catch (IndexCorruptException | UncheckedIOException known) {
            throw known;
        } catch (IOException failed) {
            throw failed(failed);
        } catch (RuntimeException broken) {
            throw corrupt(broken);
        }
    }

    /// A disk that did not answer once is no reason to build everything anew.
    public static RuntimeException failed(IOException failed) {
        return isCorruption(failed) ? corrupt(failed) : new UncheckedIOException(failed);
    }

    /// Whether a failure to read an index tells that a file is damaged, cut off or gone; any other
    /// is of the machine.
    public static boolean isCorruption(IOException failed) {
        return failed instanceof CorruptIndexException
                || failed instanceof EOFException
                || failed instanceof FileNotFoundException
                || failed instanceof NoSuchFileException;
    }

    public static IndexCorruptException corrupt(Exception broken) {
        return new IndexCorruptException(String.valueOf(broken.getMessage()), broken);
    }
}
