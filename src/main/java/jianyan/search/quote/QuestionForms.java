package jianyan.search.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jianyan.words.WordTable;

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
        NOTHING
    }

    /// The uses of the file.
    private enum Use {
        ASKS_NUMBER,
        ASKS_TIME,
        ASKS_DONE,
        ASKS_PLANNED,
        ASKS_NOT_DONE,
        ASKS_RATE,
        ASKS_NOTHING,
        TELLS_DONE,
        TELLS_PLANNED,
        TELLS_NOT_DONE
    }

    private final Map<String, List<String>> words;

    private QuestionForms(Map<String, List<String>> words) {
        this.words = words;
    }

    /// @param key folds a word as texts are folded
    static QuestionForms load(UnaryOperator<String> key) {
        WordTable table = WordTable.load(FILE, Use.class);
        return new QuestionForms(
                table.uses().stream()
                        .collect(
                                Collectors.toMap(
                                        use -> use,
                                        use -> table.words(use).stream().map(key).toList())));
    }

    /// The longest word with which a folded question asks for something; empty when none does.
    Optional<String> asking(What what, String foldedQuestion) {
        return of("asks-", what).stream()
                .filter(foldedQuestion::contains)
                .max(Comparator.comparingInt(String::length));
    }

    /// The words of a folded question that say nothing of what is asked.
    List<String> fillers(String foldedQuestion) {
        return of("asks-", What.NOTHING).stream().filter(foldedQuestion::contains).toList();
    }

    /// Whether a folded sentence says of itself that something is so.
    boolean tells(What what, String foldedSentence) {
        return of("tells-", what).stream().anyMatch(foldedSentence::contains);
    }

    private List<String> of(String way, What what) {
        return words.getOrDefault(
                way + what.name().toLowerCase(Locale.ROOT).replace('_', '-'), List.of());
    }
}
