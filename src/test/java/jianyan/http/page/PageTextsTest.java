package jianyan.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the page says stands in one file a language, and nowhere else.
final class PageTextsTest {
    private static final Path WEB = Path.of("src/main/resources/web");

    /// What is held against documents or queries, and is no text of the page: names of districts,
    /// what makes a question of a query, the marks of the query language.
    private static final Set<String> HELD_AGAINST_TEXTS =
            Set.of("js/charts/shanghai.js", "js/views/typed-word.js");

    private static final Pattern USED =
            Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"|\\{\\{([\\w.]+)}}");

    /// In the middle of `t(known ? "a.b" : "c.d")` and the like.
    private static final Pattern NAMED = Pattern.compile("\"([a-zA-Z]\\w*(?:\\.[\\w-]+)+)\"");

    /// Begins a key whose end is a code: `name.kind.report`.
    private static final Pattern BEGUN = Pattern.compile("`([a-zA-Z]\\w*(?:\\.\\w+)*\\.)\\$\\{");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[?}]");

    /// An expression is held against texts and is none.
    private static final Pattern EXPRESSION = Pattern.compile("/(?:[^/\\\\\n]|\\\\.)+/[gu]+");

    private static final Pattern CHINESE =
            Pattern.compile("[\\p{IsHan}\u3001-\u303f\uff01-\uff5e]");

    private static Map<String, String> texts(String language) throws IOException {
        return new ObjectMapper()
                .readValue(
                        WEB.resolve("texts").resolve(language + ".json").toFile(),
                        new TypeReference<>() {});
    }

    /// By path below `js/`, those of the pages that stand apart as well; comments are left out.
    private static Map<String, String> scripts() throws IOException {
        try (Stream<Path> all = Files.walk(WEB)) {
            return all.filter(file -> file.toString().endsWith(".js"))
                    .collect(
                            Collectors.toMap(
                                    file -> WEB.relativize(file).toString(), PageTextsTest::code));
        }
    }

    private static String code(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.strip().matches("(//|/?\\*).*"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> documents() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String page : List.of("index.html", "sign-in/page.html", "audit/page.html")) {
            texts.add(Files.readString(WEB.resolve(page)));
        }
        return texts.stream();
    }

    private static Stream<MatchResult> found(Pattern pattern, Stream<String> texts) {
        return texts.flatMap(text -> pattern.matcher(text).results());
    }

    @Test
    void eachTextStandsInBothLanguagesWithTheSamePlaces() throws IOException {
        Map<String, String> chinese = texts("zh");
        Map<String, String> english = texts("en");
        assertThat(english.keySet()).hasSizeGreaterThan(1000).isEqualTo(chinese.keySet());
        assertThat(chinese)
                .allSatisfy((key, text) ->
                        assertThat(places(english.getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(places(text)));
    }

    private static Set<String> places(String text) {
        return found(PLACE, Stream.of(text))
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noTextIsMissing() throws IOException {
        Stream<String> asked = Stream.concat(scripts().values().stream(), documents());
        assertThat(
                        found(USED, asked)
                                .map(use -> use.group(1) == null ? use.group(2) : use.group(1)))
                .hasSizeGreaterThan(1000)
                .isSubsetOf(texts("zh").keySet());
        // Keys in lists and choices, of which a function then takes one.
        Set<String> kinds =
                texts("zh").keySet().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        assertThat(found(NAMED, scripts().values().stream()).map(use -> use.group(1)))
                .filteredOn(key -> kinds.contains(key.substring(0, key.indexOf('.'))))
                .filteredOn(key -> !key.endsWith(".csv"))
                .isSubsetOf(texts("zh").keySet());
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        List<String> all = Stream.concat(scripts().values().stream(), documents()).toList();
        Set<String> named =
                Stream.concat(
                                found(NAMED, all.stream()).map(use -> use.group(1)),
                                found(USED, all.stream()).map(use -> String.valueOf(use.group(2))))
                        .collect(Collectors.toSet());
        Set<String> begun =
                found(BEGUN, all.stream()).map(use -> use.group(1)).collect(Collectors.toSet());
        assertThat(texts("zh").keySet())
                .filteredOn(key -> !named.contains(key))
                .filteredOn(key -> begun.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void noDocumentSpeaksForItself() throws IOException {
        // The seal is a picture of the name.
        assertThat(documents().map(text -> text.replace(">建言<", "><")))
                .noneMatch(text -> CHINESE.matcher(text).find());
    }

    @Test
    void noScriptSpeaksForItself() throws IOException {
        assertThat(scripts())
                .allSatisfy((script, code) ->
                        assertThat(
                                        HELD_AGAINST_TEXTS.contains(script)
                                                ? List.of()
                                                : EXPRESSION
                                                        .matcher(code)
                                                        .replaceAll("")
                                                        .lines()
                                                        .filter(line ->
                                                                CHINESE.matcher(line).find())
                                                        .toList())
                                .as(script)
                                .isEmpty());
    }
}
