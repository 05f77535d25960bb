package jianyan.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--index`, on every command that reads or writes one.
@Command
public final class IndexOption {
    @Option(names = "--index", paramLabel = "文件夹", description = "索引所在的文件夹（默认 index）")
    private Optional<Path> index = Optional.empty();

    public Path folder(Surroundings surroundings) {
        return index.orElseGet(() -> surroundings.home().resolve("index"));
    }
}
