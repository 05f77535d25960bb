package jianyan.cli.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jianyan.cli.config.Configuration;
import jianyan.cli.config.Settings;
import jianyan.cli.option.HelpOption;
import jianyan.cli.option.OutputOption;
import jianyan.cli.terminal.CommandFailedException;
import jianyan.cli.terminal.Failure;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.WrongUse;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `jianyan config`: what is set, where that stands, and whether it is right.
@Command(
        name = "config",
        description =
                "查看和检查设置：每一项都是 serve 的一个选项、配置文件 jianyan.yaml 里的一个键、一个环境变量"
                        + "（如 port、--port、JIANYAN_PORT）；命令行优先，其次环境变量，再次文件。写错的指明行和列。",
        customSynopsis = "jianyan config [选项]",
        footer = {
            "  jianyan config                          检查，不改动任何东西",
            "  jianyan config --print                  每一项的值和来源",
            "  jianyan config --template > jianyan.yaml"
        })
public final class ConfigCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--print", description = "列出每一项的值和来源")
    private boolean print;

    @Option(names = "--template", description = "输出一份写有每一项及其说明的配置文件样本")
    private boolean template;

    @Mixin private final OutputOption output = new OutputOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private final HelpOption help = new HelpOption();

    @Spec private CommandSpec spec = CommandSpec.create();

    public ConfigCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ServeCommand serve = new ServeCommand(surroundings);
        CommandLine line = new CommandLine(serve);
        if (template) {
            template(line).forEach(surroundings.terminal().out()::println);
            return Failure.DONE;
        }
        Settings settings = Settings.load(line, surroundings, named());
        CommandLine root = new CommandLine(CommandSpec.create().name("jianyan"));
        root.addSubcommand(line);
        try {
            root.parseArgs(settings.into(root, "serve"));
        } catch (ParameterException wrong) {
            throw new CommandFailedException(settings.located(WrongUse.of(wrong)));
        }
        serve.check();
        if (print || output.isJson()) {
            output.print(configuration(settings, line), new ConfigText(), surroundings.terminal());
        } else {
            surroundings
                    .terminal()
                    .out()
                    .println(settings.file().map(file -> file + "：设置无误").orElse("没有配置文件；设置无误"));
        }
        return Failure.DONE;
    }

    private String[] named() {
        Optional<?> file = spec.findOption(Settings.OPTION).getValue();
        return file.map(path -> new String[] {Settings.OPTION + "=" + path}).orElse(new String[0]);
    }

    private static Configuration configuration(Settings settings, CommandLine serve) {
        List<Configuration.Entry> entries = new ArrayList<>();
        Settings.keys(serve.getCommandSpec())
                .forEach((key, option) ->
                        entries.add(
                                new Configuration.Entry(
                                        key,
                                        Settings.text(option.getValue()),
                                        settings.origin(key).orElse("默认"))));
        return new Configuration(settings.file().map(Object::toString), entries);
    }

    private static List<String> template(CommandLine serve) {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "# 建言的设置。去掉行首的 # 即生效，改后重启；检查：jianyan config。",
                                "# 每一项也是 jianyan serve 的选项（--port）和环境变量（JIANYAN_PORT），命令行优先，其次环境变量。",
                                "# 相对路径从这个文件所在的文件夹算起；可重复的写成 [甲, 乙]。"));
        Settings.keys(serve.getCommandSpec())
                .forEach((key, option) -> {
                    lines.add("");
                    lines.add("# " + String.join("", option.description()));
                    lines.add("#" + key + ": " + example(option));
                });
        return lines;
    }

    private static String example(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "true";
        }
        if (option.typeInfo().isMap()) {
            return "{表: 文件}";
        }
        String value = Settings.text(option.getValue());
        String shown = value.isEmpty() ? option.paramLabel() : value;
        return option.isMultiValue() ? "[" + shown + "]" : shown;
    }
}
