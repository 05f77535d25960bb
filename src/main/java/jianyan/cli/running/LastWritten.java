package jianyan.cli.running;

import java.io.File;
import java.nio.file.Path;

/// When a file was written and how long it is.
final class LastWritten {
    private LastWritten() {}

    static String of(Path path) {
        File file = path.toFile();
        return file.lastModified() + " " + file.length();
    }

    /// The program that this process runs: a jar that was built anew since is another one.
    static String ofProgram() {
        String jar = System.getProperty("java.class.path").split(File.pathSeparator, 2)[0];
        Path path = Path.of(jar).toAbsolutePath().normalize();
        return path + " " + of(path);
    }
}
