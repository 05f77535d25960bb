package jianyan.aggregation.indicator.figure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the word beside a figure says of how exact it is.
public final class Exactness {
    private Exactness() {}

    /// The qualifier's word: `over`, `at least`, `at most` or `rounded`. A target is a mark to aim
    /// at, and 左右 makes it no less exact.
    public static Optional<String> qualifier(@Nullable String word, boolean target) {
        if (word == null || FigureWords.AS_IT_IS.words().contains(word)) {
            return Optional.empty();
        }
        if (FigureWords.OVER.words().contains(word)) {
            return Optional.of("over");
        }
        if (FigureWords.AT_LEAST.words().contains(word)) {
            return Optional.of("at least");
        }
        if (FigureWords.AT_MOST.words().contains(word)) {
            return Optional.of("at most");
        }
        return target ? Optional.empty() : Optional.of("rounded");
    }
}
