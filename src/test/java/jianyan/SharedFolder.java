package jianyan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of real documents beside the project. Tests that need it are skipped without it, and
/// fail without it where `CI=true` promises that it is there.
public final class SharedFolder {
    private static final Path ROOT = Path.of("..", "shared");

    private SharedFolder() {}

    public static Path require(String relative) {
        Path path = ROOT.resolve(relative);
        if (!Files.exists(path)) {
            String message = path.toAbsolutePath().normalize() + " is absent";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            assumeTrue(false, message);
        }
        return path;
    }
}
