package jianyan.index.folder;

import java.nio.file.Path;

/// Another process is building the same index.
public final class IndexLockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexLockedException(Path folder) {
        super("索引 " + folder + " 正被另一个进程更新");
    }
}
