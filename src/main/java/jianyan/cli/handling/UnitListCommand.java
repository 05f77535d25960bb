package jianyan.cli.handling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyan.cli.command.WorkbenchCommand;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.OutputFile;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.units.UnitList;
import jianyan.workbench.units.UnitListReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `jianyan handling unit-list`: the units that the site keeps.
@Command(
        name = "unit-list",
        description = "本地的单位名单，在索引旁的 units.csv 里；--take 检查一份表并换上，有错时指明哪一行、原来的不动。",
        customSynopsis = "jianyan handling unit-list [--take 文件] [选项]",
        footer = {
            "  jianyan handling unit-list",
            "  jianyan handling unit-list --take 单位.csv     表头：单位,别名,类别,联系人"
        })
final class UnitListCommand extends WorkbenchCommand {
    @Option(names = "--take", paramLabel = "文件", description = "用这份 CSV 作单位名单")
    private @Nullable Path given;

    UnitListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Path taken = given;
        if (taken != null) {
            FileArgument.required(taken, "--take");
            byte[] bytes = Files.readAllBytes(taken);
            UnitListReader.read(bytes, taken.toString());
            new OutputFile(workbench().unitFile()).write(to -> to.write(bytes));
        }
        UnitList units = workbench().units();
        print(units, new UnitListText(workbench().unitFile(), terminal().ink()));
        return Failure.DONE;
    }
}
