package jianyan.workbench.handling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words that offices write for the three classes of results, from `grade-words.tsv`.
final class GradeWords {
    private static final String DATA = "grade-words.tsv";
    private static final Map<String, Grade> WORDS = load();

    private GradeWords() {}

    private static Map<String, Grade> load() {
        Map<String, Grade> words = new TreeMap<>();
        InputStream data = Objects.requireNonNull(GradeWords.class.getResourceAsStream(DATA), DATA);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    Grade grade = Grade.parse(parts[0]);
                    List.of(parts[1].split(" "))
                            .forEach(word -> {
                                if (words.put(word, grade) != null) {
                                    throw new IllegalStateException(DATA + ": twice: " + word);
                                }
                            });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /// The class that a text begins with the word of; null when none does.
    static @Nullable Grade of(String outcome) {
        return WORDS.entrySet().stream()
                .filter(each -> outcome.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
