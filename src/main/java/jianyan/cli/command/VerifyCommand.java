package jianyan.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jianyan.backup.Verification;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.FileArgument;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.text.ExportComparisonText;
import jianyan.cli.text.VerificationText;
import jianyan.export.ExportComparison;
import jianyan.export.ExportFile;
import jianyan.query.InvalidRequestException;
import jianyan.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jianyan verify`: whether an export would still say the same, or whether what lies on the disk
/// is what was written there.
@Command(
        name = "verify",
        description = {
            "核对一份导出或存下来的 JSON 回答：同样的查询现在是不是同样的文件、词典和数字；不同则说出哪些文件新收、改动、不在了，数字现在是多少。",
            "或逐字节核对索引、语义向量和归并办理的数据库是否完好。相同、完好以 0 退出，否则以 1 退出。"
        },
        customSynopsis = {"jianyan verify 导出的文件 [--index 文件夹]", "jianyan verify --index [文件夹]"},
        footer = {
            "  jianyan verify 养老.csv",
            "  jianyan verify --index",
            "  jianyan verify --index /srv/index --json"
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--index",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "文件夹",
            description = "核对的索引，或重做查询所用的索引（不指明文件夹时为 index）")
    private @Nullable Path index;

    @Parameters(
            arity = "0..1",
            paramLabel = "导出的文件",
            description = "本程序导出的 csv、xlsx、jsonl，或存下来的 JSON 回答")
    private @Nullable Path export;

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    public VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (index == null && export == null) {
            throw new InvalidRequestException(
                    "nothing-to-verify", "verify", "没有说核对什么", "给一份导出的文件，或写 --index 核对索引");
        }
        Path folder =
                index == null || index.toString().isEmpty()
                        ? surroundings.home().resolve("index")
                        : index;
        return export == null ? index(folder) : export(export, folder);
    }

    private int export(Path file, Path folder) throws IOException {
        ExportFile then = ExportFile.read(FileArgument.required(file, ""));
        ExportComparison compared =
                ExportComparison.of(then, new MadeAgain(surroundings).of(then, folder));
        output.print(compared, new ExportComparisonText(), surroundings.terminal());
        return compared.same() ? Failure.DONE : Failure.FAILED;
    }

    private int index(Path folder) throws IOException {
        Verification verification =
                Verification.of(folder, Workbench.beside(folder, surroundings.clock()));
        output.print(verification, new VerificationText(), surroundings.terminal());
        return verification.sound() ? Failure.DONE : Failure.FAILED;
    }
}
