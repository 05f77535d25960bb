package jianyan.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The classes that replies to proposals are marked with: A solved or taken up, B planned, C kept
/// for reference.
public enum ReplyClass {
    A,
    B,
    C;

    private static final WordTable WORDS =
            WordTable.load("/jianyan/corpus/reply-classes.tsv", Set.of("A", "B", "C"));

    /// What an office wrote as the outcome, in folded text: by its letter (A类) or the words that it
    /// begins with; empty for others.
    public static Optional<ReplyClass> of(String outcome) {
        String letter = outcome.toUpperCase(Locale.ROOT).replaceAll("[ 类()]", "");
        for (ReplyClass each : values()) {
            if (letter.equals(each.name())) {
                return Optional.of(each);
            }
        }
        return WORDS.entries().stream()
                .filter(each -> outcome.startsWith(each.word()))
                .map(each -> valueOf(each.use()))
                .findFirst();
    }
}
