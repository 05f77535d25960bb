package jianyan.similarity.groups;

import java.util.Optional;
import java.util.Set;
import jianyan.words.WordTable;
import org.jspecify.annotations.Nullable;

/// How the handling of a proposal ended, out of the words that committees use: `outcomes.tsv`.
final class Outcomes {
    private static final String SETTLED = "settled";
    private static final WordTable WORDS =
            WordTable.load("/jianyan/similarity/outcomes.tsv", Set.of(SETTLED, "open"));

    private Outcomes() {}

    /// Whether the matter is settled; empty when the words say nothing of it.
    static Optional<Boolean> settled(@Nullable String outcome) {
        return outcome == null
                ? Optional.empty()
                : WORDS.entries().stream()
                        .filter(each -> outcome.strip().startsWith(each.word()))
                        .findFirst()
                        .map(each -> each.use().equals(SETTLED));
    }
}
