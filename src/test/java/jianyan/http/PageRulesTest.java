package jianyan.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every file of the page keeps to, whichever view it belongs to.
final class PageRulesTest {
    private static final Path WEB = Path.of("src/main/resources/web");
    private static final int LONGEST = 200;

    /// The page where people sign in is one file beside the others, since it comes before them.
    private static final String SIGN_IN = "../sign-in/page.js";

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
                .filteredOn(script -> !script.equals(SIGN_IN))
                .containsExactly("address.js");
    }

    @Test
    void onlyOneModuleTouchesWhatTheBrowserKeeps() throws IOException {
        assertThat(scriptsWith("(local|session)Storage\\b")).containsExactly("memory.js");
    }

    @Test
    void onlyOneModuleFetches() throws IOException {
        assertThat(scriptsWith("\\bfetch\\(|XMLHttpRequest|sendBeacon"))
                .filteredOn(script -> !script.equals(SIGN_IN))
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
}
