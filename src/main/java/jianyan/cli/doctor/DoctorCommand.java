package jianyan.cli.doctor;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.IndexOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.option.WorkbenchOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.http.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan doctor`: whether this machine can serve.
@Command(
        name = "doctor",
        description =
                "检查这台机器能否用建言：处理器、内存、系统库、Java、字体、端口、磁盘、时区，"
                        + "索引和归并办理是否完好，文档的信息是否齐全；并自检一遍，证明程序不对外连接。能用以 0 退出，否则以 1 退出。",
        customSynopsis = "jianyan doctor [选项]",
        footer = {"  jianyan doctor", "  jianyan doctor --index /var/lib/jianyan/index --json"})
public final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--host", paramLabel = "地址", description = "打算监听的地址（默认 127.0.0.1）")
    private String host = ServerOptions.DEFAULT_HOST;

    @Option(names = "--port", paramLabel = "端口", description = "打算监听的端口（默认 8080）")
    private int port = ServerOptions.DEFAULT_PORT;

    @Mixin private final IndexOption index = new IndexOption();

    @Mixin private final WorkbenchOption database = new WorkbenchOption();

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new CommandFailedException(
                    Failure.wrongUse("没有端口 " + port, "--port", "0 到 65535"));
        }
        Path folder = index.folder(surroundings);
        Examination examination =
                new Doctor(
                                folder,
                                database.workbench(folder, surroundings),
                                host,
                                port,
                                surroundings.clock())
                        .examine();
        output.print(examination, new ExaminationText(), surroundings.terminal());
        return examination.well() ? Failure.DONE : Failure.FAILED;
    }
}
