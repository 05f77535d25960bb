package jianyan.search.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// With what words questions ask for a number, a time or a stand, which of them say nothing, and
/// sentences tell a stand. Kept as data in `question-forms.tsv`.
final class QuestionForms {
    private static final String FILE = "/jianyan/search/quote/question-forms.tsv";

    /// What can be asked for in a way that shows in the words.
    enum What {
        NUMBER,
        TIME,
        DONE,
        PLANNED,
        NOT_DONE,
        RATE,
        NOTHING;

        private static What parse(String code, String where) {
            return switch (code) {
                case "number" -> NUMBER;
                case "time" -> TIME;
                case "done" -> DONE;
                case "planned" -> PLANNED;
                case "not-done" -> NOT_DONE;
                case "rate" -> RATE;
                case "nothing" -> NOTHING;
                default -> throw new IllegalStateException(where + "no form “" + code + "”");
            };
        }
    }

    private final Map<What, List<String>> asks = new EnumMap<>(What.class);
    private final Map<What, List<String>> tells = new EnumMap<>(What.class);

    private QuestionForms() {}

    /// @param key folds a word as texts are folded
    /// @throws IllegalStateException naming the line that is not one
    static QuestionForms load(UnaryOperator<String> key) {
        InputStream stream =
                Objects.requireNonNull(QuestionForms.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines, key);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " in the jar cannot be read", e);
        }
    }

    static QuestionForms read(BufferedReader lines, UnaryOperator<String> key) throws IOException {
        QuestionForms forms = new QuestionForms();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String where = FILE + " line " + ++number + ": ";
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 3 || cells[2].isBlank()) {
                throw new IllegalStateException(where + "not three columns");
            }
            Map<What, List<String>> into =
                    switch (cells[1]) {
                        case "asks" -> forms.asks;
                        case "tells" -> forms.tells;
                        default ->
                                throw new IllegalStateException(
                                        where + "neither asks nor tells: “" + cells[1] + "”");
                    };
            List<String> words =
                    into.computeIfAbsent(What.parse(cells[0], where), what -> new ArrayList<>());
            Stream.of(cells[2].strip().split(" +")).map(key).forEach(words::add);
        }
        return forms;
    }

    /// The longest word with which a folded question asks for something; empty when none does.
    Optional<String> asking(What what, String foldedQuestion) {
        return asks.getOrDefault(what, List.of()).stream()
                .filter(foldedQuestion::contains)
                .max(Comparator.comparingInt(String::length));
    }

    /// The words of a folded question that say nothing of what is asked.
    List<String> fillers(String foldedQuestion) {
        return asks.getOrDefault(What.NOTHING, List.of()).stream()
                .filter(foldedQuestion::contains)
                .toList();
    }

    /// Whether a folded sentence says of itself that something is so.
    boolean tells(What what, String foldedSentence) {
        return tells.getOrDefault(what, List.of()).stream().anyMatch(foldedSentence::contains);
    }
}
