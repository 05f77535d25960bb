package jianyan.cli.option.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--corpus`, on the commands that build an index.
///
/// Paths are made absolute, because the index remembers files by them: it stays the same from
/// whichever folder it is brought up to date.
@Command
public final class CorpusOptions {
    @Option(names = "--corpus", paramLabel = "路径", description = "语料：文件夹或单个文件，可重复（默认 corpus）")
    private List<Path> corpus = List.of();

    /// What was named; empty when nothing was.
    public List<Path> named() {
        return corpus;
    }

    /// What was named, or the folder `corpus`.
    ///
    /// @throws CommandFailedException when a path leads nowhere
    public List<Path> paths(Surroundings surroundings) {
        if (corpus.isEmpty()) {
            Path standard = absolute(surroundings.home().resolve("corpus"));
            if (!Files.isDirectory(standard)) {
                throw new CommandFailedException(
                        new Failure(
                                Failure.FAILED,
                                "没有语料文件夹",
                                standard.toString(),
                                "把文档放进去，或用 --corpus 指明语料"));
            }
            return List.of(standard);
        }
        for (Path path : corpus) {
            if (!Files.exists(path)) {
                throw new CommandFailedException(
                        Failure.wrongUse("没有这个文件或文件夹", "--corpus " + path, "检查路径"));
            }
        }
        return corpus.stream().map(CorpusOptions::absolute).toList();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
