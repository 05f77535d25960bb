package jianyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page "when something is wrong" knows every code that the program answers with.
final class TroublesTest {
    private static final Path PAGE = Path.of("src/site/markdown/troubles.md");

    /// A code is the first text that such an object is made with.
    private static final Pattern CODE =
            Pattern.compile(
                    "new (?:ProblemException|InvalidRequestException|ReadingException|Fault)"
                            + "\\([^;\"]*\"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\"");

    /// What a command says that ends without an answer.
    private static final Pattern FAILURE = Pattern.compile("[.> ]failed\\(\\s*\"([^\"]+)\"");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found(Pattern pattern, Path under) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(under)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> {
                        Matcher matcher = pattern.matcher(read(file));
                        while (matcher.find()) {
                            found.add(matcher.group(1));
                        }
                    });
        }
        return found;
    }

    @Test
    void everyCodeHasItsCauseAndWhatToDo() throws IOException {
        String page = read(PAGE);
        Set<String> codes = found(CODE, Path.of("src/main/java/jianyan"));
        // The parameter of a query that cannot be read stands where others have their code.
        codes.removeAll(Set.of("q", "id", "after"));
        assertThat(codes).hasSizeGreaterThan(140).contains("account-locked", "zip-bomb");
        assertThat(codes.stream().filter(code -> !page.contains("| `" + code + "` | ")))
                .as("add a row to %s", PAGE)
                .isEmpty();
    }

    @Test
    void everyFailureOfACommandIsOnThePage() throws IOException {
        String page = read(PAGE);
        Set<String> failures =
                found(FAILURE, Path.of("src/main/java/jianyan/cli/terminal/Failure.java"));
        assertThat(failures).hasSizeGreaterThan(5);
        assertThat(
                        failures.stream()
                                .map(failure -> failure.replaceAll("：$", ""))
                                .filter(failure -> !page.contains("| " + failure)))
                .as("add a row to %s", PAGE)
                .isEmpty();
    }

    @Test
    void everyRowHasThreeFilledCells() {
        assertThat(
                        read(PAGE)
                                .lines()
                                .filter(line -> line.startsWith("| "))
                                .filter(line -> !line.matches("\\| [^|]+ \\| [^|]+ \\| [^|]+ \\|")))
                .isEmpty();
    }
}
