package jianyan.embedding;

import java.nio.file.Path;

/// Another process is writing the same vectors.
public final class VectorsLockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VectorsLockedException(Path folder) {
        super("向量 " + folder + " 正被另一个进程更新");
    }
}
