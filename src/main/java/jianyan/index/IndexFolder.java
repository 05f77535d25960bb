package jianyan.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/// Looks into the folder of an index without opening it for reading or writing.
public final class IndexFolder {
    private IndexFolder() {}

    /// What the current generation was built from; empty when there is none that fits this program.
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
        return manifest(folder).map(Manifest::corpus).orElse(List.of());
    }

    public static Optional<Manifest> manifest(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Manifest.of(SegmentInfos.readLatestCommit(directory).getUserData()));
        } catch (IndexFormatException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException unfit) {
            return Optional.empty();
        }
    }
}
