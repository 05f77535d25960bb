package jianyan.workbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.files.PrivateFiles;

/// A file beside the database that says that something was decided once. With it, a database that
/// is gone or empty is a loss and not a beginning.
///
/// @param file made after the first change
record Witness(Path file) {
    private static final String TEXT =
            """
            workbench.db 里有过归并办理的决定。
            有这个文件在，建言就不会把丢失或清空了的 workbench.db 当作新的开始，而会报错。
            确要从头开始，先删除这个文件。
            """;

    public boolean exists() {
        return Files.exists(file);
    }

    /// Losing it only loses the warning, so a failure is no reason to refuse a decision that is
    /// already made.
    public void testify() {
        if (exists()) {
            return;
        }
        try {
            PrivateFiles.createFile(file);
            Files.writeString(file, TEXT);
        } catch (IOException readOnly) {
            // The next change tries again.
            return;
        }
    }
}
