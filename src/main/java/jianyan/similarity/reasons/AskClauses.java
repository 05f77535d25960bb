package jianyan.similarity.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyan.similarity.profile.BigramVector;
import jianyan.similarity.profile.ProfileBuilder;
import jianyan.similarity.profile.Vocabulary;

/// Reads the clauses of a sentence that ask for something, and tells whether two ask for the same.
/// Thread-safe.
public final class AskClauses {
    /// How alike two clauses have to be, as the cosine of what they say beside words of any
    /// proposal: below it one speaks of the other's object and wants something else with it.
    private static final double LEAST = 0.5;

    /// Fewer shared pairs of characters are a word.
    private static final int LEAST_PAIRS = 3;

    private static final int SHORTEST = 4;

    /// The head of a Chinese noun phrase is its last word, mostly of two characters.
    private static final int HEAD = 2;

    /// A head stands within so many last characters; a clause may be as long as a file.
    private static final int END = 40;

    /// Says what something is; 一是 and 特别是 do not.
    private static final Pattern EQUATION = Pattern.compile("(?<![一二三四五六七八九十其别于还])是");

    /// Neither a letter nor a digit.
    private static final String NO_HEAD = "[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}]";

    private final ProfileBuilder profiles;
    private final Pattern asking;
    private final Pattern telling;
    private final Pattern circumstance;
    private final Pattern empty;
    private final Pattern tail;

    AskClauses(ProfileBuilder profiles, Vocabulary vocabulary) {
        this.profiles = profiles;
        // 建立了, 建立的 and 的建立 tell of what is there.
        this.asking =
                Pattern.compile("(?<!的)" + any(vocabulary, Vocabulary.Kind.ASKING) + "(?![了的着])");
        this.telling = Pattern.compile(any(vocabulary, Vocabulary.Kind.TELLING));
        this.circumstance = Pattern.compile(any(vocabulary, Vocabulary.Kind.CIRCUMSTANCE));
        this.empty = Pattern.compile(any(vocabulary, Vocabulary.Kind.FORM, Vocabulary.Kind.FILLER));
        String doing = any(vocabulary, Vocabulary.Kind.ASKING, Vocabulary.Kind.CLOSER);
        this.tail = Pattern.compile("(?:" + doing + "|的|" + NO_HEAD + ")+$");
    }

    /// The longest first, so that no word hides a longer one that begins with it.
    private static String any(Vocabulary vocabulary, Vocabulary.Kind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> vocabulary.of(kind).stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /// A clause that asks.
    ///
    /// @param content what it says beside words of any proposal, folded
    /// @param head of what it is about (标准 in 统一补贴标准), empty when nothing is left to be it, and
    ///   then nobody can say that another asks for the same
    public record Clause(String text, String content, String head, BigramVector vector) {
        private boolean asksTheSame(Clause other) {
            return vector.cosine(other.vector) >= LEAST
                    && vector.sharedWith(other.vector) >= LEAST_PAIRS
                    && !head.isEmpty()
                    && !other.head.isEmpty()
                    && content.contains(other.head)
                    && other.content.contains(head);
        }
    }

    /// @param title whether it is a title, which asks whatever its words are
    List<Clause> of(String sentence, boolean title) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : Phrases.clauses(sentence)) {
            String folded = profiles.fold(clause).text();
            if (clause.length() >= SHORTEST && (title || asks(folded))) {
                String content = empty.matcher(folded).replaceAll("。");
                clauses.add(new Clause(clause, content, head(content), profiles.vectorOf(content)));
            }
        }
        return clauses;
    }

    private String head(String content) {
        String end = content.substring(Math.max(0, content.length() - END));
        String named = tail.matcher(end).replaceFirst("");
        return named.substring(Math.max(0, named.length() - HEAD));
    }

    private boolean asks(String folded) {
        return asking.matcher(folded).find()
                && !telling.matcher(folded).find()
                && !circumstance.matcher(folded).lookingAt()
                && !EQUATION.matcher(folded).find();
    }

    /// The clause that says what both ask for: of the two that are most alike the shorter, literal.
    static Optional<String> shared(List<Clause> ours, List<Clause> theirs) {
        String best = null;
        double most = -1;
        for (Clause a : ours) {
            for (Clause b : theirs) {
                double alike = a.vector.cosine(b.vector);
                if (alike > most && a.asksTheSame(b)) {
                    most = alike;
                    best = b.text.length() < a.text.length() ? b.text : a.text;
                }
            }
        }
        return Optional.ofNullable(best).map(Phrases::cut);
    }
}
