package jianyan.corpus.walk;

import java.nio.file.Path;
import java.util.Locale;

/// A file of the corpus.
///
/// @param root the folder, or the single file, that was given as corpus
/// @param path where the file lies
/// @param name its path within the corpus folder with `/` between names; for a single file its name
public record CorpusFile(Path root, Path path, String name) {
    /// A file by itself, not found by way of a corpus folder.
    public static CorpusFile of(Path path) {
        Path name = path.getFileName();
        return new CorpusFile(path, path, name == null ? path.toString() : name.toString());
    }

    /// Names the file among all that an index was built from.
    public String key() {
        return root.toString().replace('\\', '/') + '/' + name;
    }

    /// The lower-case extension without its dot; empty if there is none.
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < name.lastIndexOf('/') + 1
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The file beside this one whose name has another ending: `mapping.yaml` for a table's
    /// mapping.
    public Path beside(String ending) {
        Path fileName = path.getFileName();
        String last = fileName == null ? "" : fileName.toString();
        int dot = last.lastIndexOf('.');
        return path.resolveSibling((dot <= 0 ? last : last.substring(0, dot)) + "." + ending);
    }
}
