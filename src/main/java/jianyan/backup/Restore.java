package jianyan.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import jianyan.embedding.VectorStore;
import jianyan.files.PrivateFiles;
import jianyan.index.folder.IndexFolder;
import jianyan.workbench.Workbench;

/// Puts a backup back in the place of an index and its workbench.
///
/// Everything is held against its checksum and copied beside the index first: a damaged backup or a
/// full disk changes nothing. The decisions that were there are kept as one more automatic backup.
public final class Restore {
    private static final String STAGING = ".restoring";

    private final Path index;
    private final Workbench workbench;

    public Restore(Path index, Workbench workbench) {
        this.index = index;
        this.workbench = workbench;
    }

    /// @param backup a folder that [Backup] made, or one copy of a workbench, which leaves the
    ///   index as it is
    /// @throws BackupException when it is no backup, or a damaged one
    /// @throws jianyan.index.folder.IndexLockedException when another process is building
    public BackupReport from(Path backup) throws IOException {
        if (Files.isRegularFile(backup)) {
            PrivateFiles.createFolders(index);
            long changes = workbench.restoreFrom(backup);
            return new BackupReport(backup.toString(), "", 0, changes, 1, Files.size(backup));
        }
        BackupList list = BackupList.read(backup);
        list.verify(backup);
        PrivateFiles.createFolders(index);
        Path staging = index.resolve(STAGING);
        Copying.delete(staging);
        PrivateFiles.createFolders(staging);
        try {
            stage(list, backup, staging);
            swap(list, staging);
        } finally {
            Copying.delete(staging);
        }
        long changes = 0;
        if (Files.isRegularFile(backup.resolve(Workbench.FILE))) {
            changes = workbench.restoreFrom(backup.resolve(Workbench.FILE));
        }
        return new BackupReport(
                backup.toString(),
                list.made(),
                list.generation(),
                changes,
                list.files().size(),
                list.bytes());
    }

    private static void stage(BackupList list, Path backup, Path staging) throws IOException {
        for (BackupList.Entry entry : list.files()) {
            Path copy = staging.resolve(entry.name());
            PrivateFiles.createFolderOf(copy);
            if (!Copying.copy(backup.resolve(entry.name()), copy).equals(entry.sha256())) {
                throw new BackupException(
                        "备份在读取时变了：" + entry.name(), backup.toString(), "等它写完后再试；原有的索引没有改动");
            }
        }
    }

    /// What names a generation goes first and comes last, so that a process that is killed between
    /// leaves no index, and never a mixture of two.
    private void swap(BackupList list, Path staging) throws IOException {
        Path vectors = VectorStore.folder(index);
        if (Files.isDirectory(vectors)) {
            IndexFolder.change(vectors, () -> IndexFolder.clear(vectors));
        }
        IndexFolder.change(index, () -> move(list, staging));
    }

    private void move(BackupList list, Path staging) throws IOException {
        IndexFolder.clear(index);
        List<String> names =
                list.files().stream()
                        .map(BackupList.Entry::name)
                        .filter(name -> !name.equals(Workbench.FILE))
                        .sorted(
                                Comparator.comparing((String name) ->
                                                IndexFolder.namesGeneration(Path.of(name)))
                                        .thenComparing(name -> name))
                        .toList();
        for (String name : names) {
            Path target = index.resolve(name);
            PrivateFiles.createFolderOf(target);
            Files.move(staging.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
