package jianyan.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/// What went wrong below the format: the file system's own errors as faults.
final class FileFaults {
    private FileFaults() {}

    static Fault of(String file, IOException e) {
        return switch (e) {
            case FileSystemLoopException _ ->
                    new Fault(
                            file,
                            "link-loop",
                            "this link leads back to a folder above it; its files are read once, where they lie");
            case AccessDeniedException _ ->
                    new Fault(
                            file,
                            "unreadable",
                            "no permission to read it; allow reading and try again");
            case NoSuchFileException _ ->
                    new Fault(file, "missing", "the file, or what it links to, is not there");
            default -> new Fault(file, "unreadable", "cannot be read: " + e.getMessage());
        };
    }
}
