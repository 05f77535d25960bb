package jianyan.cli.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.site.AuditOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The folder of a record that is there.
@Command
final class AuditFolder {
    @Mixin private final AuditOption audit = new AuditOption();

    @Mixin private final IndexOption index = new IndexOption();

    /// @throws CommandFailedException when nothing was recorded there
    Path folder(Surroundings surroundings) {
        Path folder = audit.folder(index.folder(surroundings));
        if (!Files.isDirectory(folder)) {
            throw new CommandFailedException(
                    Failure.failed("没有审计记录", folder.toString(), "serve 设了账号才记；用 --audit 指明文件夹"));
        }
        return folder;
    }
}
