package jianyan.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import jianyan.subcorpora.SubcorporaFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--subcorpora`: the file of the saved selections.
@Command
public final class SubcorporaOption {
    @Option(
            names = "--subcorpora",
            paramLabel = "文件",
            description = "子语料的文件（默认索引文件夹里的 subcorpora.yaml），可以手写")
    private Optional<Path> file = Optional.empty();

    /// @param index the folder beside which it lies unless another was named
    public SubcorporaFile file(Path index) {
        return new SubcorporaFile(file.orElseGet(() -> index.resolve(SubcorporaFile.NAME)));
    }
}
