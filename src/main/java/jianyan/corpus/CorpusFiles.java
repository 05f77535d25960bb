package jianyan.corpus;

import java.nio.file.Path;
import java.util.List;

public record CorpusFiles(List<CorpusFile> files, List<Fault> faults) {
    public static CorpusFiles of(List<Path> corpus) {
        throw new UnsupportedOperationException(corpus.toString());
    }
}
