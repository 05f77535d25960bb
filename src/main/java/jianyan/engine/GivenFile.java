package jianyan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/// Bytes that somebody handed over, as the file that the readers of formats want.
final class GivenFile {
    private static final int LONGEST_NAME = 80;

    private GivenFile() {}

    /// The file lies in a folder of its own while it is read, and is gone afterwards.
    ///
    /// @param name as its owner calls it; its ending tells the format
    static <T> T with(String name, byte[] content, Function<Path, T> reading) {
        try {
            Path folder = Files.createTempDirectory("jianyan-given");
            Path file = folder.resolve(plain(name));
            try {
                Files.write(file, content);
                return reading.apply(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A name that leads nowhere else.
    private static String plain(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "");
        return safe.isEmpty()
                ? "draft.txt"
                : safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
    }
}
