package jianyan.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder that somebody makes for a while, and its end.
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /// There is no place for temporary files at this moment.
    public static final class NoRoomException extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoomException(Path folder, IOException cause) {
            // The cause names a folder that is another each time.
            super("临时文件夹 " + folder + " 用不了（" + cause.getClass().getSimpleName() + "）", cause);
        }
    }

    /// Makes an empty folder. The place is looked up each time, for it may have come back.
    public static Path create(String prefix) throws NoRoomException {
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            return Files.createTempDirectory(place, prefix);
        } catch (IOException e) {
            throw new NoRoomException(place, e);
        }
    }

    /// Deletes a folder with all that is in it.
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
