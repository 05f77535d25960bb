package jianyan.analysis.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What questions ask with and characters that only join others: words that an answer need not
/// hold. Kept as data in `question-words.txt`.
public final class QuestionWords {
    private static final String FILE = "question-words.txt";

    private static final String ASKING = "[asking]";
    private static final String JOINING = "[joining]";

    private final Set<String> asking;
    private final Set<String> joining;

    private QuestionWords(Set<String> asking, Set<String> joining) {
        this.asking = Set.copyOf(asking);
        this.joining = Set.copyOf(joining);
    }

    /// @param key folds a word as texts are folded
    /// @throws IllegalStateException naming the line, when a line holds anything but one word
    public static QuestionWords load(UnaryOperator<String> key) {
        InputStream stream =
                Objects.requireNonNull(QuestionWords.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines, key);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " in the jar cannot be read", e);
        }
    }

    static QuestionWords read(BufferedReader lines, UnaryOperator<String> key) throws IOException {
        Set<String> asking = new HashSet<>();
        Set<String> joining = new HashSet<>();
        Set<String> into = asking;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String word = line.strip();
            if (word.isEmpty() || word.startsWith("#")) {
                continue;
            }
            if (word.equals(ASKING) || word.equals(JOINING)) {
                into = word.equals(ASKING) ? asking : joining;
                continue;
            }
            if (!word.codePoints().allMatch(Character::isIdeographic)) {
                throw new IllegalStateException(
                        FILE + " line " + number + ": “" + word + "” is not one Chinese word");
            }
            into.add(key.apply(word));
        }
        return new QuestionWords(asking, joining);
    }

    public boolean contains(String foldedWord) {
        return asks(foldedWord) || joining.contains(foldedWord);
    }

    /// Whether it is what a question asks with.
    public boolean asks(String foldedWord) {
        return asking.contains(foldedWord);
    }
}
