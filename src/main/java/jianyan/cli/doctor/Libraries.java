package jianyan.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import jianyan.cli.terminal.Failure;
import jianyan.embedding.ModelUnavailableException;
import jianyan.embedding.OnnxEmbedder;
import jianyan.workbench.store.SqliteFile;

/// Looks at java and at the native libraries, each of which is loaded and used once.
final class Libraries {
    private Libraries() {}

    static Finding java() {
        Path home = Path.of(System.getProperty("java.home"));
        return Finding.good(
                "java",
                "Java "
                        + System.getProperty("java.version")
                        + "（"
                        + System.getProperty("java.vendor")
                        + "），在 "
                        + home);
    }

    static Finding onnx() {
        try {
            int dimensions = new OnnxEmbedder().embed(List.of("老旧小区加装电梯")).getFirst().length;
            return Finding.good("onnx", "语义模型可用，向量 " + dimensions + " 维");
        } catch (ModelUnavailableException missing) {
            return Finding.note(
                    "onnx",
                    Failure.of(missing).what(),
                    "检索、计数、归并办理照常，只是不能按语义检索；Linux 上看有没有 libstdc++（Debian：libstdc++6）");
        }
    }

    static Finding sqlite() {
        try {
            return Finding.good("sqlite", "SQLite " + SqliteFile.version());
        } catch (RuntimeException | LinkageError missing) {
            Failure failure = Failure.of(missing);
            return Finding.fault(
                    "sqlite",
                    failure.where().isEmpty()
                            ? failure.what()
                            : failure.what() + "：" + failure.where(),
                    "检索和计数照常，归并办理不能用；看临时文件夹（TMPDIR）可否写入和执行");
        }
    }
}
