package jianyan.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jianyan.embedding.VectorStore;
import jianyan.files.PrivateFiles;
import jianyan.index.folder.IndexFolder;
import jianyan.index.folder.IndexFolder.Held;
import jianyan.index.folder.Manifest;
import jianyan.subcorpora.OwnTermsFile;
import jianyan.subcorpora.OwnThemesFile;
import jianyan.subcorpora.SubcorporaFile;
import jianyan.workbench.Workbench;

/// Copies an index, its vectors, its saved selections and its workbench into a folder, which is
/// then an index itself.
///
/// While it copies, nobody else builds; questions are answered and decisions taken. The folder gets
/// its name when everything is in it and on the disk, so that a backup is whole or not there.
public final class Backup {
    private final Path index;
    private final Workbench workbench;
    private final Clock clock;

    public Backup(Path index, Workbench workbench, Clock clock) {
        this.index = index;
        this.workbench = workbench;
        this.clock = clock;
    }

    /// @param target a folder that is not there yet, or empty
    /// @throws jianyan.index.folder.MissingIndexException when there is no index
    /// @throws BackupException when the target is taken
    /// @throws jianyan.index.folder.IndexLockedException when another process is building
    /// @throws jianyan.query.IndexCorruptException when the index is not what was written
    public BackupReport to(Path target) throws IOException {
        Path folder = target.toAbsolutePath().normalize();
        requireFree(folder);
        Path unfinished = folder.resolveSibling("." + folder.getFileName() + ".unfinished");
        Copying.delete(unfinished);
        PrivateFiles.createFolders(unfinished);
        try {
            BackupList list = copy(unfinished);
            Files.deleteIfExists(folder);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return new BackupReport(
                    folder.toString(),
                    list.made(),
                    list.generation(),
                    list.changes(),
                    list.files().size(),
                    list.bytes());
        } finally {
            Copying.delete(unfinished);
        }
    }

    private void requireFree(Path folder) throws IOException {
        if (folder.startsWith(index.toAbsolutePath().normalize())) {
            throw new BackupException("备份不能放在索引里面", folder.toString(), "指明索引以外的文件夹，最好在另一块盘上");
        }
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new BackupException("备份的文件夹已经有东西", folder.toString(), "指明一个新的或空的文件夹");
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private BackupList copy(Path target) throws IOException {
        List<BackupList.Entry> entries = new ArrayList<>();
        long generation;
        try (Held held = IndexFolder.hold(index)) {
            generation = IndexFolder.manifest(index).map(Manifest::generation).orElse(0L);
            copy(index, held.files(), target, "", entries);
            Path vectors = VectorStore.folder(index);
            if (IndexFolder.isIndex(vectors)) {
                try (Held heldVectors = IndexFolder.hold(vectors)) {
                    Path folder = VectorStore.folder(target);
                    PrivateFiles.createFolders(folder);
                    String prefix = target.relativize(folder) + "/";
                    copy(vectors, heldVectors.files(), folder, prefix, entries);
                }
            }
        }
        for (String named : List.of(SubcorporaFile.NAME, OwnThemesFile.NAME, OwnTermsFile.NAME)) {
            if (Files.exists(index.resolve(named))) {
                copy(index, List.of(named), target, "", entries);
            }
        }
        Path decisions = target.resolve(Workbench.FILE);
        long changes = workbench.copyTo(decisions);
        if (Files.exists(decisions)) {
            entries.add(
                    new BackupList.Entry(
                            Workbench.FILE, Files.size(decisions), Copying.sha256(decisions)));
        }
        BackupList list =
                new BackupList(
                        BackupList.VERSION,
                        clock.instant().toString(),
                        generation,
                        changes,
                        entries);
        list.verify(target);
        list.write(target);
        return list;
    }

    private static void copy(
            Path from,
            Collection<String> names,
            Path to,
            String prefix,
            List<BackupList.Entry> entries)
            throws IOException {
        for (String name : names.stream().sorted().toList()) {
            Path copy = to.resolve(name);
            String sha256 = Copying.copy(from.resolve(name), copy);
            entries.add(new BackupList.Entry(prefix + name, Files.size(copy), sha256));
        }
    }
}
