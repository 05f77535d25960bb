package jianyan.corpus.walk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What the file system says of a file and those beside it that it is read with: a file is not read
/// again for its fingerprint as long as this stays the same.
///
/// Where there is one, the time of the last change of the file's entry is part of it, which nobody
/// can set back as the time of writing can be.
///
/// @param state sizes, times and numbers of the files
/// @param changedMillis when the latest of them changed, in milliseconds since 1970
public record FileStamp(String state, long changedMillis) {
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /// @throws IOException when one of them is not there or cannot be asked
    public static FileStamp of(List<Path> files) throws IOException {
        StringBuilder state = new StringBuilder();
        long changed = 0;
        for (Path file : files) {
            changed = Math.max(changed, UNIX ? askUnix(file, state) : askAny(file, state));
        }
        return new FileStamp(state.toString(), changed);
    }

    private static long askUnix(Path file, StringBuilder state) throws IOException {
        Map<String, Object> now =
                Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino,dev");
        FileTime written = time(now, "lastModifiedTime");
        FileTime changed = time(now, "ctime");
        state.append(now.get("size")).append(' ').append(now.get("dev"));
        state.append(' ').append(now.get("ino")).append(' ');
        return append(changed, state, append(written, state, 0));
    }

    private static long askAny(Path file, StringBuilder state) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        state.append(now.size()).append(' ').append(now.fileKey()).append(' ');
        return append(now.creationTime(), state, append(now.lastModifiedTime(), state, 0));
    }

    private static FileTime time(Map<String, Object> attributes, String name) {
        return (FileTime) Objects.requireNonNull(attributes.get(name));
    }

    private static long append(FileTime time, StringBuilder state, long latest) {
        state.append(time.to(TimeUnit.NANOSECONDS)).append(' ');
        return Math.max(latest, time.toMillis());
    }
}
