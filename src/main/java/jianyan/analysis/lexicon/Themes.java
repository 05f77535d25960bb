package jianyan.analysis.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Named lists of terms: 养老 stands for 养老服务, 长护险 and the rest. Immutable.
///
/// A file is YAML, a map from names to lists of phrases. A theme of the user's own takes the place
/// of one of the same name.
public final class Themes {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final TypeReference<LinkedHashMap<String, List<String>>> LISTS =
            new TypeReference<>() {};

    private final Map<String, List<String>> lists;

    private Themes(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /// The themes that come with the program.
    public static Themes load() {
        return new Themes(builtIn());
    }

    /// Those and the ones in every `*.themes.yaml` of a folder.
    ///
    /// @throws LexiconSyntaxException on a file that is no map from names to lists
    public static Themes load(Path ownFolder) {
        Map<String, List<String>> lists = builtIn();
        try (Stream<Path> files = Files.list(ownFolder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".themes.yaml")).sorted().toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    lists.putAll(read(content, file.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(ownFolder + " 里的主题读不了", e);
        }
        return new Themes(lists);
    }

    /// In the order of the files.
    public Set<String> names() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    /// The phrases of a theme as they are spelled in the file; empty for an unknown name.
    public List<String> terms(String name) {
        return lists.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> builtIn() {
        String name = "/jianyan/analysis/lexicon/themes.yaml";
        try (InputStream file =
                Objects.requireNonNull(Themes.class.getResourceAsStream(name), name)) {
            return read(file, "themes.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<String> named(List<String> terms) {
        return terms.stream().filter(term -> term != null && !term.isBlank()).toList();
    }

    private static Map<String, List<String>> read(InputStream file, String name)
            throws IOException {
        try {
            Map<String, List<String>> lists = YAML.readValue(file, LISTS);
            // A name with nothing after it, or an empty dash, is read as null.
            lists.replaceAll((theme, terms) -> terms == null ? List.of() : named(terms));
            return lists;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new LexiconSyntaxException(name, line, column, "不是“主题名: [词, 词]”的写法");
        }
    }
}
