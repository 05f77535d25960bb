package jianyan.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jianyan.embedding.VectorStore;
import jianyan.index.IndexVerification;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.IndexFormatException;
import jianyan.query.IndexCorruptException;
import jianyan.workbench.Workbench;
import jianyan.workbench.values.WorkbenchUnavailableException;

/// Whether what lies beside each other is what was written there: index, vectors, workbench.
///
/// @param sound whether nothing was wrong
/// @param generation of the index; 0 when it could not be read
/// @param bytes of the index, each of which was read
/// @param changes the last change of the workbench
/// @param problems what was wrong
public record Verification(
        boolean sound,
        long generation,
        int segments,
        long documents,
        long bytes,
        long changes,
        List<Problem> problems) {
    /// @param part `index`, `vectors` or `workbench`
    /// @param message what is wrong with it
    /// @param remedy what to do
    public record Problem(String part, String message, String remedy) {}

    private static final String VECTORS = "运行 jianyan index --vectors，只重建损坏的向量";

    public Verification {
        problems = List.copyOf(problems);
    }

    /// Reads everything. Each part is read whatever is wrong with the others.
    ///
    /// @throws jianyan.index.folder.MissingIndexException when there is no index
    /// @throws jianyan.index.folder.IndexLockedException when another process is building
    public static Verification of(Path folder, Workbench workbench) throws IOException {
        List<Problem> problems = new ArrayList<>();
        IndexVerification.Verified index = new IndexVerification.Verified(0, 0, 0, 0);
        try {
            index = IndexVerification.verify(folder);
        } catch (IndexCorruptException corrupt) {
            String message = IndexCorruptException.MESSAGE + "：" + corrupt.getMessage();
            problems.add(new Problem("index", message, IndexCorruptException.REMEDY));
        } catch (IndexFormatException unfit) {
            problems.add(
                    new Problem(
                            "index", String.valueOf(unfit.getMessage()), "运行 jianyan index 重建"));
        }
        Path vectors = VectorStore.folder(folder);
        if (IndexFolder.isIndex(vectors)) {
            try (IndexFolder.Held held = IndexFolder.hold(vectors)) {
                held.lock().ensureValid();
            } catch (IndexCorruptException corrupt) {
                problems.add(new Problem("vectors", "语义向量已损坏：" + corrupt.getMessage(), VECTORS));
            }
        }
        long changes = 0;
        try {
            changes = workbench.verify();
        } catch (WorkbenchUnavailableException unavailable) {
            problems.add(
                    new Problem(
                            "workbench",
                            String.valueOf(unavailable.getMessage()),
                            unavailable.remedy()));
        }
        return new Verification(
                problems.isEmpty(),
                index.generation(),
                index.segments(),
                index.documents(),
                index.bytes(),
                changes,
                problems);
    }
}
