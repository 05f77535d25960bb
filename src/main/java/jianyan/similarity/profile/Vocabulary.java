package jianyan.similarity.profile;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jianyan.words.WordTable;

/// The words of `words.tsv`, by kind: what is no reason to merge, and which way an ask goes.
public final class Vocabulary {
    private static final Vocabulary BUNDLED =
            new Vocabulary(WordTable.load("/jianyan/similarity/words.tsv", Kind.class));

    private final WordTable table;
    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    private Vocabulary(WordTable table) {
        this.table = table;
        for (Kind kind : Kind.values()) {
            words.put(kind, new LinkedHashSet<>(table.words(kind)));
        }
    }

    /// Kinds of words; the file says what each is for.
    public enum Kind {
        FORM,
        FILLER,
        UMBRELLA,
        OPENER,
        CLOSER,
        AGAINST,
        FOR,
        ASKING,
        TELLING,
        CIRCUMSTANCE,
        COLLECTIVE,
        LEAD_ORDER,
        NO_PLACE,
        NO_PLACE_BEFORE,
        PLACE_KIND,
        PLACE_SORT,
        STATUTE_KIND,
        BEFORE_STATUTE,
        NO_NAME_CHARACTER,
        NO_WAY,
        FUNCTION_WORD,
        FUNCTION_CHARACTER,
        NO_MATTER_CHARACTER,
        TITLE_FORMULA,
        ASK_OPENING,
        ASK_CLOSING
    }

    public static Vocabulary load() {
        return BUNDLED;
    }

    public Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    /// Any word of a kind, or its expression.
    public Pattern pattern(Kind kind) {
        return table.pattern(kind);
    }

    /// Whether a word says nothing of a matter.
    public boolean isEmpty(String word) {
        return of(Kind.FORM).contains(word) || of(Kind.FILLER).contains(word);
    }

    /// Whether a word names a field or a slogan rather than a matter.
    public boolean isUmbrella(String word) {
        return of(Kind.UMBRELLA).contains(word);
    }
}
