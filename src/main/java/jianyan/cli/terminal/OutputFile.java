package jianyan.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is there when it is whole, and not before.
public record OutputFile(Path path) {
    /// Writes to a stream, which stays open.
    @FunctionalInterface
    public interface Writing {
        public void write(OutputStream to) throws IOException;
    }

    /// Writes beside the file and then takes its place, so that a failure leaves what was there. A
    /// device or pipe is written to as it is.
    public void write(Writing writing) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(path))) {
                writing.write(to);
            }
            return;
        }
        Path unfinished = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                writing.write(to);
            }
            Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
