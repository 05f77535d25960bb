package jianyan.cli.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jianyan.backup.Backup;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.WorkbenchOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jianyan backup DIR`: a copy of the index and of all decisions.
@Command(
        name = "backup",
        description = "把索引、语义向量和归并办理的决定备份到一个新文件夹，带校验和；备份期间照常检索和办理。",
        customSynopsis = "jianyan backup [选项] 文件夹",
        footer = {
            "  jianyan backup /mnt/备份/2026-11-27",
            "  jianyan restore /mnt/备份/2026-11-27     恢复",
            "",
            "只备份决定不必用它：每次建索引前和 serve 期间每天，新的决定自动备份在 索引文件夹/backups。"
        })
public final class BackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "文件夹", description = "放备份的文件夹，须是新的或空的")
    private Path target = Path.of("");

    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final WorkbenchOption database = new WorkbenchOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = index.folder(surroundings);
        Workbench workbench = database.workbench(folder, surroundings);
        output.print(
                new Backup(folder, workbench, surroundings.clock()).to(target),
                new BackupText("已备份到"),
                surroundings.terminal());
        return Failure.DONE;
    }
}
