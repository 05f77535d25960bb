package jianyan.http.route;

import java.io.IOException;
import java.util.List;
import jianyan.http.exchange.ProblemException;
import org.jspecify.annotations.Nullable;

/// Takes documents into the corpus of a running site, where the site allows it.
public interface Intake {
    /// What a page may send: larger files are put into the folder by hand.
    int MAX_FILE_BYTES = 8 * 1024 * 1024;

    /// Nothing is taken in.
    Intake CLOSED =
            new Intake() {
                @Override
                public List<String> endings() {
                    return List.of();
                }

                @Override
                public Taken take(String name, byte[] content, @Nullable String mapping) {
                    throw new ProblemException(
                            403,
                            "uploads-closed",
                            "这里不收网页上交来的文件",
                            null,
                            "请管理员用 serve --allow-upload 打开，或直接放进语料文件夹");
                }
            };

    /// The endings of files that are taken; empty where none are.
    List<String> endings();

    /// Puts a file into the corpus and has the index follow.
    ///
    /// @param name as its owner calls it
    /// @param mapping which column of a table is what, as the YAML of a `NAME.mapping.yaml`, which
    ///   is kept beside it; null for what is no table, or for one that is read by its own header
    /// @throws jianyan.query.InvalidRequestException when the name or the content cannot be taken
    /// @throws IOException when it could not be written
    Taken take(String name, byte[] content, @Nullable String mapping) throws IOException;

    /// @param file where it lies within the corpus
    /// @param known whether the same file lay there already, read in the same way
    record Taken(String file, int bytes, boolean known) {}
}
