package jianyan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Writes the page of all commands from what the program says of itself:
/// `jianyan.cli.CommandsPage`, in the folder of the project.
final class CommandsPage {
    private static final Path PAGE = Path.of("src/site/markdown/commands.md");

    /// An option that so many commands have is explained once.
    private static final int SHARED = 5;

    private static final String TABLE = "\n| 选项 | 说明 |\n|---|---|\n";

    /// By its words: `evaluate search`.
    private final Map<String, CommandSpec> commands = new LinkedHashMap<>();

    /// By its row in a table: how many commands have it.
    private final Map<String, Integer> often = new TreeMap<>();

    private CommandsPage(CommandLine program) {
        add("", program);
        commands.values()
                .forEach(command ->
                        command.options().stream()
                                .filter(option -> !option.hidden())
                                .forEach(option -> often.merge(row(option), 1, Integer::sum)));
    }

    public static void main(String[] arguments) throws IOException {
        ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        Terminal.to(nowhere, nowhere),
                        new ByteArrayInputStream(new byte[0]),
                        Path.of("."),
                        false,
                        Clock.systemUTC());
        Files.writeString(PAGE, new CommandsPage(new Program(surroundings).commandLine()).text());
    }

    private void add(String path, CommandLine line) {
        line.getSubcommands()
                .forEach((name, below) -> {
                    if (!below.getCommandSpec().usageMessage().hidden()) {
                        commands.put(path + name, below.getCommandSpec());
                        add(path + name + " ", below);
                    }
                });
    }

    private String text() {
        StringBuilder page = new StringBuilder();
        page.append("# 命令\n\n");
        page.append("由程序的帮助写成；`jianyan 命令 --help` 另有例子。结果写到标准输出，其余写到标准错误；");
        page.append("成功以 0 退出，失败以 1，用法不对以 2。\n\n## 多个命令共有的选项\n").append(TABLE);
        often.forEach((row, count) -> page.append(count >= SHARED ? row : ""));
        page.append("\n## 各命令\n");
        commands.forEach((name, command) -> add(name, command, page));
        return page.toString();
    }

    private void add(String name, CommandSpec command, StringBuilder page) {
        page.append("\n### `jianyan ").append(name);
        command.positionalParameters()
                .forEach(parameter -> page.append(' ').append(parameter.paramLabel()));
        page.append("`\n\n").append(plain(command.usageMessage().description())).append('\n');
        StringBuilder rows = new StringBuilder();
        for (OptionSpec option : command.options()) {
            String row = row(option);
            if (!option.hidden() && often.getOrDefault(row, 0) < SHARED) {
                rows.append(row);
            }
        }
        page.append(rows.isEmpty() ? "" : TABLE).append(rows);
    }

    private static String row(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        String preset = String.valueOf(option.defaultValueString());
        return "| `%s%s` | %s |%n"
                .formatted(
                        String.join("`, `", option.names()),
                        value,
                        plain(option.description()).replace("${DEFAULT-VALUE}", preset));
    }

    private static String plain(String... lines) {
        return String.join("", lines).replace("%n", " ").replace("|", "\\|").strip();
    }
}
