package jianyan.corpus;

import java.nio.file.Path;

public record CorpusFile(Path root, Path path, String name) {}
