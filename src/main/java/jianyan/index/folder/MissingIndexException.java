package jianyan.index.folder;

import java.nio.file.Path;

/// There is no index where one was expected.
public final class MissingIndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingIndexException(Path folder) {
        super(folder + " 里还没有索引");
    }
}
