package jianyan.cli.option;

import java.nio.file.Path;
import jianyan.cli.terminal.Surroundings;
import jianyan.workbench.Workbench;
import jianyan.workbench.store.PostgresServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `--workbench-database`: where decisions on merged handling are kept when it is not beside the
/// index.
@Command
public final class WorkbenchOption {
    @Option(
            names = "--workbench-database",
            paramLabel = "地址",
            description =
                    "归并办理的决定存在 PostgreSQL 里，几个 serve 可以合用，如 jdbc:postgresql://db/jianyan；"
                            + "账号放在环境变量 JIANYAN_WORKBENCH_USER、JIANYAN_WORKBENCH_PASSWORD。不写则在索引文件夹的 workbench.db")
    private @Nullable String address;

    /// Nothing is opened or made before the first question.
    ///
    /// @param folder of the index, where copies lie
    public Workbench workbench(Path folder, Surroundings surroundings) {
        if (address == null) {
            return Workbench.beside(folder, surroundings.clock());
        }
        return Workbench.on(
                new PostgresServer(
                        address,
                        Secret.WORKBENCH_USER.in(surroundings.environment()),
                        Secret.WORKBENCH_PASSWORD.in(surroundings.environment())),
                folder,
                surroundings.clock());
    }
}
