package jianyan.index.build;

import java.nio.file.Path;
import java.util.List;

/// A corpus without a single file. Nothing is built from it, and what was built before stays.
public final class EmptyCorpusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmptyCorpusException(List<Path> corpus) {
        super("语料 " + corpus + " 里没有可读的文件");
    }
}
