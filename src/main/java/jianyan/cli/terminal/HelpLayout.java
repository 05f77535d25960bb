package jianyan.cli.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jianyan.cli.text.DisplayWidth;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The help of a command in Chinese. Columns align by places on the terminal, which picocli counts
/// for wrapping but not for padding.
public final class HelpLayout {
    /// Behind the command's own options come those that most commands have.
    private static final List<String> COMMON = List.of("--index", "--json", "--debug", "--help");

    private static final int WIDEST = 100;
    private static final String INDENT = "  ";

    private final int columns;

    /// @param columns the places of a line
    public HelpLayout(int columns) {
        this.columns = Math.min(columns, WIDEST);
    }

    /// Lays out the help of a command and of all below it.
    public void apply(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading("用法：");
        usage.descriptionHeading("%n");
        usage.commandListHeading("");
        usage.footerHeading("%n例：%n");
        Map<String, IHelpSectionRenderer> sections = line.getHelpSectionMap();
        sections.put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, this::description);
        sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, this::commands);
        sections.put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, this::parameters);
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::options);
        line.getSubcommands().values().forEach(this::apply);
    }

    private String description(Help help) {
        return lines(
                wrap(String.join("", help.commandSpec().usageMessage().description()), columns));
    }

    private String commands(Help help) {
        List<List<String>> rows = new ArrayList<>();
        help.commandSpec()
                .subcommands()
                .forEach((name, command) -> {
                    if (!command.getCommandSpec().usageMessage().hidden()) {
                        rows.add(List.of(name, firstSentence(command)));
                    }
                });
        return section("命令：", rows);
    }

    private static String firstSentence(CommandLine command) {
        String description = command.getCommandSpec().usageMessage().description()[0];
        return description.substring(0, description.indexOf('。') + 1);
    }

    private String parameters(Help help) {
        return section(
                "参数：",
                help.commandSpec().positionalParameters().stream()
                        .map(parameter -> List.of(parameter.paramLabel(), description(parameter)))
                        .toList());
    }

    private String options(Help help) {
        return section(
                "选项：",
                help.commandSpec().options().stream()
                        .sorted(
                                Comparator.comparingInt(
                                        option -> COMMON.indexOf(option.longestName())))
                        .map(option -> List.of(names(option), description(option)))
                        .toList());
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        boolean hasValue = option.arity().max() > 0;
        return hasValue ? names + " " + option.paramLabel() : names;
    }

    private static String description(ArgSpec argument) {
        return String.join("", argument.description());
    }

    private String section(String heading, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int first = rows.stream().mapToInt(row -> DisplayWidth.of(row.getFirst())).max().orElse(0);
        String indent = INDENT + " ".repeat(first) + INDENT;
        List<String> lines = new ArrayList<>(List.of("", heading));
        for (List<String> row : rows) {
            List<String> described = wrap(row.getLast(), columns - DisplayWidth.of(indent));
            lines.add(
                    INDENT
                            + DisplayWidth.padEnd(row.getFirst(), first)
                            + INDENT
                            + described.getFirst());
            described.stream().skip(1).forEach(rest -> lines.add(indent + rest));
        }
        return lines(lines);
    }

    /// Chinese breaks after any character, but no line begins with a mark that closes.
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (DisplayWidth.of(rest) > width) {
            String line = DisplayWidth.start(rest, Math.max(width, 10));
            int end = line.length();
            while (end > 1
                    && ("，。；、：？）”".indexOf(rest.charAt(end)) >= 0 || splitsWord(rest, end))) {
                end--;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static boolean splitsWord(String text, int at) {
        return isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x7f;
    }

    private static String lines(List<String> lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
