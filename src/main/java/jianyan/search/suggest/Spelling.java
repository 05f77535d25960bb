package jianyan.search.suggest;

import jianyan.analysis.TextAnalysis;
import jianyan.analysis.exact.ExactTokenStream;
import org.jspecify.annotations.Nullable;

/// Which terms can be proposed for others, and how they sound. Thread-safe.
final class Spelling {
    static final int SHORTEST = 2;
    static final int LONGEST = 8;

    /// Of so many documents one may hold a misprint: what stands in no more is not proposed.
    private static final int RARE = 20_000;

    private static final String SEPARATOR = String.valueOf(ExactTokenStream.SEPARATOR);

    private final TextAnalysis analysis;
    private final Pinyin pinyin = new Pinyin();

    Spelling(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    String of(String text) {
        return pinyin.spelled(text);
    }

    static boolean fits(String term) {
        return term.length() >= SHORTEST
                && term.length() <= LONGEST
                && term.chars().allMatch(Character::isIdeographic);
    }

    /// @param holding documents that hold a term
    /// @param documents that there are
    static boolean isRare(long holding, long documents) {
        return holding <= documents / RARE;
    }

    /// Whether a pair holds a character that only joins others: 是自 is no word.
    boolean joins(String pair) {
        return pair.codePoints()
                .mapToObj(Character::toString)
                .anyMatch(analysis.questionWords()::contains);
    }

    /// The two characters of a term of pairs. Words that the segmenter does not know stand there.
    static String ofPair(String term) {
        return term.replace(SEPARATOR, "");
    }

    /// The term of pairs of two characters; null for a longer text.
    static @Nullable String pairOf(String text) {
        return text.length() == 2 ? text.charAt(0) + SEPARATOR + text.charAt(1) : null;
    }
}
