package jianyan.index.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jianyan.index.folder.IndexFolder;

/// Makes an index anew from its corpus, whatever state it is in. What does not come from the corpus
/// stays: the workbench, its backups, and the vectors of texts that have not changed.
public final class IndexRepair {
    private static final String STAGING = ".repairing";

    private IndexRepair() {}

    /// Builds beside the index, and takes its place when all is done: until then the old files
    /// stay, for those who read from them.
    ///
    /// @param builders by the folder that they build in
    /// @throws EmptyCorpusException when the corpus holds no file; everything stays as it is
    /// @throws jianyan.index.folder.IndexLockedException when another process is building
    public static BuildReport repair(
            Path folder,
            Function<Path, IndexBuilder> builders,
            List<Path> corpus,
            BuildProgress progress)
            throws IOException {
        Path staging = folder.resolve(STAGING);
        if (Files.isDirectory(staging)) {
            IndexFolder.change(staging, () -> IndexFolder.clear(staging));
        }
        BuildReport report = builders.apply(staging).build(corpus, progress);
        IndexFolder.change(folder, () -> take(staging, folder));
        return report;
    }

    /// Moves a generation in the place of another; what names it comes last.
    private static void take(Path from, Path to) throws IOException {
        IndexFolder.clear(to);
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files =
                    all.sorted(
                                    Comparator.comparing(IndexFolder::namesGeneration)
                                            .thenComparing(Path::getFileName))
                            .toList();
        }
        for (Path file : files) {
            if (IndexFolder.isOfLucene(file)) {
                Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(file);
            }
        }
        Files.delete(from);
    }
}
