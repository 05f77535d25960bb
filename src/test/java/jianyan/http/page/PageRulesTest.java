package jianyan.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every file of the page keeps to, whichever view it belongs to.
final class PageRulesTest {
    private static final Path WEB = Path.of("src/main/resources/web");
    private static final int LONGEST = 200;

    /// The pages of sign-in and of the record are one file each beside the others: the one comes
    /// before them, the other is for people who may see nothing else.
    private static final Set<String> APART = Set.of("../sign-in/page.js", "../audit/page.js");

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(WEB)) {
            List<Path> found =
                    all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    /// The scripts in which a pattern stands, comments aside.
    private static List<String> scriptsWith(String pattern) throws IOException {
        Pattern looked = Pattern.compile(pattern);
        List<Path> found =
                files(".js").stream()
                        .filter(file ->
                                lines(file)
                                        .filter(line -> !line.strip().matches("(//|/?\\*).*"))
                                        .anyMatch(line -> looked.matcher(line).find()))
                        .toList();
        return found.stream().map(file -> WEB.resolve("js").relativize(file).toString()).toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void onlyOneModuleTouchesTheLocation() throws IOException {
        assertThat(scriptsWith("(?<![/\\w.])(location|history)\\.(?!js|length|slice|map)"))
                .filteredOn(script -> !APART.contains(script))
                .containsExactly("address.js");
    }

    @Test
    void onlyOneModuleTouchesWhatTheBrowserKeeps() throws IOException {
        assertThat(scriptsWith("(local|session)Storage\\b")).containsExactly("memory.js");
    }

    @Test
    void onlyOneModuleFetches() throws IOException {
        assertThat(scriptsWith("\\bfetch\\(|XMLHttpRequest|sendBeacon"))
                .filteredOn(script -> !APART.contains(script))
                .containsExactly("api.js");
    }

    @Test
    void textNeverBecomesMarkup() throws IOException {
        assertThat(scriptsWith("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser"))
                .isEmpty();
    }

    @Test
    void noFileIsLongerThanTwoHundredLines() throws IOException {
        for (String ending : List.of(".js", ".css", ".html")) {
            assertThat(files(ending))
                    .allSatisfy(file ->
                            assertThat(lines(file).count())
                                    .as(file.toString())
                                    .isLessThanOrEqualTo(LONGEST));
        }
    }

    /// Charts draw whatever they are given; what a view shows is its own affair.
    @Test
    void floorsOfTheModulesKnowOnlyThoseBelow() throws IOException {
        Pattern imported = Pattern.compile("(?:from|import\\()\\s*\"(\\.[^\"]+)\"");
        for (Path file : files(".js")) {
            Path script = WEB.resolve("js").relativize(file);
            if (script.startsWith("..")) {
                continue;
            }
            lines(file)
                    .flatMap(line -> imported.matcher(line).results())
                    .map(found -> script.resolveSibling(found.group(1)).normalize())
                    .forEach(known ->
                            assertThat(floor(script))
                                    .as("%s knows %s", script, known)
                                    .isGreaterThanOrEqualTo(floor(known)));
        }
    }

    /// From the ground up: the doors and what needs none, charts, views, the page.
    private static int floor(Path script) {
        return switch (script.getName(0).toString()) {
            case "charts" -> 1;
            // The list of views reads each when it is first shown; some offer the others.
            case "views", "views.js" -> 2;
            case "main.js" -> 3;
            default -> 0;
        };
    }
}
