package jianyan.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// What tells that a file was written to: cheap beside reading it again.
///
/// @param key of the file system's own, another when the file was replaced; null where it has none
record Stamp(long bytes, FileTime modified, @Nullable Object key) {
    private static final Stamp GONE = new Stamp(-1, FileTime.fromMillis(0), null);

    static Stamp of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime(), now.fileKey());
        } catch (IOException gone) {
            return GONE;
        }
    }
}
