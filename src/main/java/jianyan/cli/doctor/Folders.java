package jianyan.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jianyan.backup.Verification;
import jianyan.cli.terminal.Failure;
import jianyan.index.folder.IndexLockedException;
import jianyan.index.folder.MissingIndexException;
import jianyan.workbench.Workbench;

/// Looks at the folder of the index: room, and whether everything in it is as it was written.
final class Folders {
    private static final long MEBIBYTE = 1L << 20;

    /// Too little even to write down a decision with its copies.
    private static final long NO_ROOM_MEBIBYTES = 100;

    /// A build writes the new generation beside the old one, and a backup is as large again.
    private static final long LITTLE_ROOM_MEBIBYTES = 2048;

    private final Path index;
    private final Workbench workbench;

    Folders(Path index, Workbench workbench) {
        this.index = index;
        this.workbench = workbench;
    }

    Finding disk() throws IOException {
        Path folder = index.toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        if (!Files.isWritable(folder)) {
            return Finding.fault("disk", "不能写入 " + folder, "把文件夹交给运行建言的用户，或用 --index 指明别的文件夹");
        }
        return room(folder, Files.getFileStore(folder).getUsableSpace() / MEBIBYTE);
    }

    static Finding room(Path folder, long mebibytes) {
        String message = folder + " 所在的磁盘余 " + mebibytes + " MiB";
        if (mebibytes < NO_ROOM_MEBIBYTES) {
            return Finding.fault("disk", message + "，快满了", "腾出空间：磁盘满时决定记不下来");
        }
        return mebibytes < LITTLE_ROOM_MEBIBYTES
                ? Finding.note("disk", message, "建索引时新旧两代并存，请留出索引两倍的空间")
                : Finding.good("disk", message);
    }

    /// Every byte of index, vectors and workbench is read.
    List<Finding> contents() throws IOException {
        try {
            return findings(Verification.of(index, workbench));
        } catch (MissingIndexException none) {
            return List.of(
                    Finding.note("index", index + " 里还没有索引", "运行 jianyan index，或 jianyan serve"));
        } catch (IndexLockedException building) {
            return List.of(Finding.note("index", Failure.of(building).what(), "等它结束后再查一次"));
        }
    }

    private static List<Finding> findings(Verification verification) {
        List<Finding> findings = new ArrayList<>();
        for (Verification.Problem problem : verification.problems()) {
            findings.add(Finding.fault(problem.part(), problem.message(), problem.remedy()));
        }
        if (verification.problems().stream().noneMatch(problem -> problem.part().equals("index"))) {
            findings.add(
                    Finding.good(
                            "index",
                            "索引第 "
                                    + verification.generation()
                                    + " 代，"
                                    + verification.documents()
                                    + " 份文档，逐字节核对完好"));
        }
        if (verification.problems().stream()
                .noneMatch(problem -> problem.part().equals("workbench"))) {
            findings.add(
                    Finding.good(
                            "workbench",
                            verification.changes() == 0
                                    ? "归并办理还没有决定"
                                    : "归并办理的决定完好，最后一步是第 " + verification.changes() + " 步"));
        }
        return findings;
    }
}
