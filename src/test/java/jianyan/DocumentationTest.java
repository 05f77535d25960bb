package jianyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyan.cli.Program;
import jianyan.cli.terminal.Surroundings;
import jianyan.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What the program has is written down, and what is written down the program has.
final class DocumentationTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<Path> READMES =
            List.of(Path.of("README.md"), Path.of("README.zh-CN.md"));

    private static final String RENEW =
            "make src/site/markdown/commands.md anew with jianyan.cli.CommandsPage";

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(#[^)\\s]*)?\\)");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)(?:^\\s*(?:\\$ )?|`)(?:\\./)?jianyan ([^`\\n]+)");

    /// A word of a command line: in quotes, or up to the next space.
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return Stream.concat(
                            READMES.stream(),
                            files.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    /// Everything that a reader can look something up in.
    private static String documentation() throws IOException {
        StringBuilder all = new StringBuilder(read(RESOURCES.resolve("openapi.yaml")));
        for (Path page : pages()) {
            if (!page.endsWith("changelog.md") && !page.startsWith(PAGES.resolve("decisions"))) {
                all.append('\n').append(read(page));
            }
        }
        return all.toString();
    }

    private static CommandLine program() {
        ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
        return new Program(
                        new Surroundings(
                                Terminal.to(nowhere, nowhere),
                                new ByteArrayInputStream(new byte[0]),
                                Path.of("."),
                                false,
                                Clock.systemUTC()))
                .commandLine();
    }

    /// By its words: `evaluate search`.
    private static Map<String, CommandLine> commands() {
        Map<String, CommandLine> commands = new TreeMap<>();
        addBelow("", program(), commands);
        return commands;
    }

    private static void addBelow(String path, CommandLine line, Map<String, CommandLine> to) {
        line.getSubcommands()
                .forEach((name, below) -> {
                    if (!below.getCommandSpec().usageMessage().hidden()) {
                        to.put(path + name, below);
                        addBelow(path + name + " ", below, to);
                    }
                });
    }

    /// Two people may take the next number on one day.
    @Test
    void everyDecisionHasANumberOfItsOwn() throws IOException {
        try (Stream<Path> decisions = Files.list(PAGES.resolve("decisions"))) {
            assertThat(decisions)
                    .extracting(page -> page.getFileName().toString().substring(0, 4))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyCommandIsWrittenDown() throws IOException {
        String documentation = documentation();
        Map<String, CommandLine> commands = commands();
        assertThat(commands).hasSizeGreaterThan(30);
        assertThat(
                        commands.keySet().stream()
                                .filter(one -> !documentation.contains("jianyan " + one)))
                .as(RENEW)
                .isEmpty();
    }

    @Test
    void everyOptionIsWrittenDown() throws IOException {
        String documentation = documentation();
        Set<String> missing = new TreeSet<>();
        commands()
                .forEach((command, line) -> {
                    for (OptionSpec option : line.getCommandSpec().options()) {
                        String name = option.longestName();
                        if (!option.hidden()
                                && !Pattern.compile(Pattern.quote(name) + "(?![\\w-])")
                                        .matcher(documentation)
                                        .find()) {
                            missing.add(command + " " + name);
                        }
                    }
                });
        assertThat(missing).as(RENEW).isEmpty();
    }

    /// A rule file that an expert may edit is named where it is explained.
    @Test
    void everyRuleFileIsWrittenDown() throws IOException {
        String documentation = documentation();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("jianyan"))) {
            List<String> names =
                    files.filter(Files::isRegularFile)
                            .map(Path::getFileName)
                            .map(Path::toString)
                            .filter(name -> !name.endsWith(".sql"))
                            .toList();
            assertThat(names).hasSizeGreaterThan(10);
            assertThat(names.stream().filter(name -> !documentation.contains(name)))
                    .as("name it where it is explained")
                    .isEmpty();
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher links = LINK.matcher(read(page));
            while (links.find()) {
                String to = links.group(1);
                Path folder = page.toAbsolutePath().getParent();
                if (URI.create(to.replace(' ', '+')).getScheme() == null
                        && folder != null
                        && !Files.exists(folder.resolve(to))) {
                    broken.add(page + " -> " + to);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /// Values stand for what a reader puts there; commands and options have to be the program's.
    @Test
    void everyPrintedExampleIsACommandThatTheProgramHas() throws IOException {
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (Path page : pages()) {
            Matcher found = EXAMPLE.matcher(read(page));
            while (!page.endsWith("changelog.md") && found.find()) {
                examples++;
                String error = error(found.group(1).split("\\s[|>#&…]|\\\\$")[0]);
                if (!error.isEmpty()) {
                    wrong.add(page + ": jianyan " + found.group(1) + " — " + error);
                }
            }
        }
        assertThat(examples).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    /// Why a command line cannot be, whatever its values are; empty when it can.
    private static String error(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.replaceAll("[\\[\\]]", ""));
        while (word.find()) {
            words.add(
                    Stream.of(1, 2, 3)
                            .map(word::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(""));
        }
        try {
            program().parseArgs(words.toArray(String[]::new));
            return "";
        } catch (CommandLine.UnmatchedArgumentException unknown) {
            return String.valueOf(unknown.getMessage());
        } catch (CommandLine.ParameterException valuesMissing) {
            return "";
        }
    }
}
