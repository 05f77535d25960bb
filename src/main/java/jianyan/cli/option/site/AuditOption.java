package jianyan.cli.option.site;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--audit`: where it is recorded who did what.
@Command
public final class AuditOption {
    @Option(
            names = "--audit",
            paramLabel = "文件夹",
            description = "审计记录所在的文件夹（默认在索引旁边的 audit；有账号就记，没有账号时只在写明这一项时记）")
    private Optional<Path> folder = Optional.empty();

    public boolean isNamed() {
        return folder.isPresent();
    }

    /// What was named, or a folder beside the index.
    public Path folder(Path index) {
        return folder.orElseGet(() -> index.toAbsolutePath().resolveSibling("audit"));
    }
}
