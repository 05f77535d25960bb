package jianyan.corpus.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where symbolic links of a corpus lead. Whoever may put a file into the corpus must not thereby
/// publish any file of the machine.
public final class SymbolicLinks {
    /// The code of the fault.
    public static final String OUTSIDE = "link-outside";

    public static final String MESSAGE = "这个链接指向语料之外，没有读；把文件本身放进语料，或把它所在的文件夹也用 --corpus 指明";

    private SymbolicLinks() {}

    /// Whether a path is a link to something that does not lie below the root. A link to nowhere
    /// leads out, too.
    ///
    /// @param root a folder of the corpus, or a single file, whose folder is then meant
    public static boolean leave(Path root, Path path) {
        if (!Files.isSymbolicLink(path)) {
            return false;
        }
        Path folder = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
        try {
            return folder == null || !path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException nowhere) {
            return true;
        }
    }
}
