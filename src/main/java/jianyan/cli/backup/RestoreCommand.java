package jianyan.cli.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jianyan.backup.Restore;
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

/// `jianyan restore DIR`: what a backup holds, back in its place.
@Command(
        name = "restore",
        description =
                "核对备份并用它换回索引、语义向量和归并办理的决定；也可只换回一份自动备份的决定。" + "备份有损坏时什么都不改；换下的决定另存在 索引文件夹/backups。",
        customSynopsis = "jianyan restore [选项] 备份",
        footer = {
            "  jianyan restore /mnt/备份/2026-11-27",
            "  jianyan restore index/backups/workbench-20261127T080000Z-42.db"
        })
public final class RestoreCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "备份", description = "jianyan backup 写的文件夹，或一份 workbench-….db")
    private Path backup = Path.of("");

    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final WorkbenchOption database = new WorkbenchOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = index.folder(surroundings);
        Workbench workbench = database.workbench(folder, surroundings);
        output.print(
                new Restore(folder, workbench).from(backup),
                new BackupText("已恢复自"),
                surroundings.terminal());
        return Failure.DONE;
    }
}
