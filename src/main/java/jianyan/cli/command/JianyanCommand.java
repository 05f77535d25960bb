package jianyan.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jianyan.cli.config.Settings;
import jianyan.cli.option.HelpOption;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.engine.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `jianyan` by itself: shows what there is.
@Command(
        name = "jianyan",
        description = "政协提案、人大议案和工作报告的检索与分析。",
        customSynopsis = "jianyan 命令 [选项]",
        footer = {
            "  jianyan index                      为 corpus/ 里的文档建立索引",
            "  jianyan search 老旧小区加装电梯    检索，繁体简体皆可",
            "  jianyan serve                      在浏览器里使用：http://127.0.0.1:8080/",
            "",
            "每个命令的选项和例子见 jianyan 命令 --help。"
        })
public final class JianyanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Option(names = "--version", description = "显示版本")
    private boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "出错时显示程序内部的位置（或设环境变量 JIANYAN_DEBUG）")
    private boolean debug;

    @SuppressWarnings("UnusedVariable") // Looked for before the rest is read.
    @Option(
            names = Settings.OPTION,
            scope = ScopeType.INHERIT,
            paramLabel = "文件",
            description =
                    "配置文件（默认 jianyan.yaml，或环境变量 JIANYAN_CONFIG）；样本见 jianyan config --template")
    private Optional<Path> config = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    public JianyanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public boolean debug() {
        return debug || surroundings.debug();
    }

    @Override
    public Integer call() {
        if (version) {
            surroundings.terminal().out().println("jianyan " + ProgramVersion.CURRENT);
        } else {
            spec.commandLine().usage(surroundings.terminal().out());
        }
        return Failure.DONE;
    }
}
