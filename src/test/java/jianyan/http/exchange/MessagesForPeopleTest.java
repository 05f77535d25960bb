package jianyan.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What reaches a reader of the page is said in words of the trade, not in names of the program:
/// every Chinese text of the page, and of the rooms whose messages can come up to it.
final class MessagesForPeopleTest {
    private static final List<Path> ROOMS =
            Stream.of(
                            "http",
                            "question",
                            "query",
                            "search",
                            "aggregation",
                            "similarity",
                            "workbench")
                    .map(room -> Path.of("src/main/java/jianyan", room))
                    .toList();

    private static final Path PAGE = Path.of("src/main/resources/web/texts");

    /// Texts between double quotes.
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /// A name with its value is what somebody has to write into a file.
    private static final Pattern NAMES_OF_THE_PROGRAM =
            Pattern.compile(
                    "\\b(interval|documentInterval|logRatio|dispersion|formulae|setAside|district(?!: |=)"
                            + "|by|target|differs|POST|GET|readyz)\\b|--index|/api/");

    private static List<String> texts(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    // Commands of the benchmark and evaluations speak to whoever runs them.
                    .filter(file -> !file.toString().contains("benchmark"))
                    .filter(file -> !file.toString().contains("evaluation"))
                    .flatMap(MessagesForPeopleTest::lines)
                    .filter(line -> !line.strip().matches("(//|/?\\*).*"))
                    .flatMap(line -> TEXT.matcher(line).results().map(found -> found.group()))
                    .filter(text -> HAN.matcher(text).find())
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void noMessageNamesWhatOnlyTheProgramKnows() throws IOException {
        List<String> messages = new ArrayList<>(texts(PAGE, "zh.json"));
        for (Path room : ROOMS) {
            messages.addAll(texts(room, ".java"));
        }
        assertThat(messages).hasSizeGreaterThan(500);
        assertThat(messages)
                .filteredOn(message -> NAMES_OF_THE_PROGRAM.matcher(message).find())
                .isEmpty();
    }
}
