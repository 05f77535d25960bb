package jianyan.similarity.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jianyan.document.SentenceEnd;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.Vocabulary;

/// Cuts what is quoted of asks, and picks the clause in which two come closest. Thread-safe.
final class Phrases {
    private static final Pattern BREAK =
            Pattern.compile("[，,：:\n" + SentenceEnd.STATEMENT.marks() + "]");

    /// Numbering, and words that open an ask and are no part of what is asked.
    private static final Pattern OPENING = Vocabulary.load().pattern(Vocabulary.Kind.ASK_OPENING);

    private static final Pattern CLOSING = Vocabulary.load().pattern(Vocabulary.Kind.ASK_CLOSING);

    private static final int LONGEST = 40;
    private static final int SHORTEST = 4;

    private final ProfileBuilder profiles;

    Phrases(ProfileBuilder profiles) {
        this.profiles = profiles;
    }

    /// The clause of either sentence that the other covers best; literal, at most forty characters.
    String shared(AskReader.Item left, AskReader.Item right) {
        String best = "";
        double most = -1;
        for (AskReader.Item[] sides : new AskReader.Item[][] {{left, right}, {right, left}}) {
            for (String clause : clauses(sides[0].statement().text())) {
                BigramVector vector = profiles.vectorOf(clause);
                double shared = vector.weightSharedWith(sides[1].vector());
                double worth = shared * Math.sqrt(shared / Math.max(1e-9, vector.weight()));
                if (worth > most) {
                    most = worth;
                    best = clause;
                }
            }
        }
        return cut(best);
    }

    /// The clauses of a sentence without their numbering and opening words.
    static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        for (String piece : BREAK.split(text)) {
            String bare = stripped(piece);
            if (bare.length() >= SHORTEST) {
                clauses.add(bare);
            }
        }
        return clauses.isEmpty() ? List.of(stripped(text)) : clauses;
    }

    /// A stretch without its numbering and opening words, cut where it gets long.
    static String bare(String text) {
        return cut(stripped(text));
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String stripped(String text) {
        return CLOSING.matcher(OPENING.matcher(text.strip()).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }
}
