package jianyan.cli.terminal;

import java.nio.file.Files;
import java.nio.file.Path;

/// Checks a path that a command takes as one file.
public final class FileArgument {
    private FileArgument() {}

    /// @param option where the path was given
    /// @throws CommandFailedException when no file lies there
    public static Path required(Path path, String option) {
        if (!Files.isRegularFile(path)) {
            throw new CommandFailedException(
                    Failure.wrongUse(
                            Files.isDirectory(path) ? "是文件夹，不是文件" : "没有这个文件",
                            (option + " " + path).strip(),
                            "指明一个文件"));
        }
        return path;
    }
}
