package jianyan.corpus.walk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file. A pipe, a socket or a device is none: reading one may never end.
public final class SourceBytes {
    private SourceBytes() {}

    /// There is something else in the place of a file.
    static final class SpecialFileException extends IOException {
        private static final long serialVersionUID = 1L;

        SpecialFileException(Path file) {
            super(file.toString());
        }
    }

    public static InputStream open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new SpecialFileException(file);
        }
        return Files.newInputStream(file);
    }
}
