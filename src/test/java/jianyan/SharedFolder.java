package jianyan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of real documents beside the project, which only some machines have.
public final class SharedFolder {
    private static final Path ROOT = Path.of("..", "shared");

    private SharedFolder() {}

    /// A file or folder there; skips the test where there is none, and fails it under `CI=true`.
    public static Path require(String relative) {
        Path path = ROOT.resolve(relative);
        boolean present = Files.exists(path);
        String message =
                path.toAbsolutePath().normalize() + " is not there: real documents untested";
        if (!present && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        assumeTrue(present, message);
        return path;
    }
}
