package jianyan.workbench.handling;

import java.util.Set;
import jianyan.words.WordTable;
import org.jspecify.annotations.Nullable;

/// The words that offices write for the three classes of results, from `grade-words.tsv`.
final class GradeWords {
    private static final WordTable WORDS =
            WordTable.load("/jianyan/workbench/handling/grade-words.tsv", Set.of("A", "B", "C"));

    private GradeWords() {}

    /// The class that a text begins with the word of; null when none does.
    static @Nullable Grade of(String outcome) {
        return WORDS.entries().stream()
                .filter(each -> outcome.startsWith(each.word()))
                .map(each -> Grade.parse(each.use()))
                .findFirst()
                .orElse(null);
    }
}
