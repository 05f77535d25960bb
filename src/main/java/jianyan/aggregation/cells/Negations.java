package jianyan.aggregation.cells;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Words that negate what follows, and words that only look like one: `negations.yaml`.
///
/// @param within characters between a negation and what it negates
/// @param unless what a negation must not be part of
public record Negations(int within, List<String> words, List<String> unless) {
    public static final Negations BUNDLED = load();

    public Negations {
        words = quoted(words);
        unless = quoted(unless);
        if (within < 0 || words.isEmpty()) {
            throw new IllegalArgumentException("negations.yaml needs words and a distance");
        }
    }

    /// As phrases, to be found exactly.
    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> '"' + word.replace("\"", "") + '"').toList();
    }

    private static Negations load() {
        try (InputStream yaml =
                Negations.class.getResourceAsStream("/jianyan/aggregation/negations.yaml")) {
            return new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(yaml, Negations.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
