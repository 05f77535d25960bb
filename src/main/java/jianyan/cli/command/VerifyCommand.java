package jianyan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jianyan.backup.Verification;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.VerificationText;
import jianyan.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jianyan verify --index`: whether what lies on the disk is what was written there.
@Command(
        name = "verify",
        description = "逐字节核对索引、语义向量和归并办理的数据库是否完好。完好以 0 退出，否则以 1 退出。",
        customSynopsis = "jianyan verify --index [文件夹]",
        footer = {"  jianyan verify --index", "  jianyan verify --index /srv/index --json"})
public final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--index",
            arity = "0..1",
            required = true,
            fallbackValue = "",
            paramLabel = "文件夹",
            description = "核对的索引（不指明文件夹时为 index）")
    private Path index = Path.of("");

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder =
                Optional.of(index)
                        .filter(named -> !named.toString().isEmpty())
                        .orElseGet(() -> surroundings.home().resolve("index"));
        Verification verification =
                Verification.of(folder, Workbench.beside(folder, surroundings.clock()));
        output.print(verification, new VerificationText(), surroundings.terminal());
        return verification.sound() ? Failure.DONE : Failure.FAILED;
    }
}
