package jianyan.corpus.metadata;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jianyan.words.WordTable;

/// What may stand beside the name of a place or body, by what it says of the name; read from
/// `name-contexts.tsv`.
final class NameContexts {
    /// The classes of words; the data file says what each is.
    enum Context {
        BEHIND_PLACE,
        COMMON_NAME,
        OFFICE,
        NUMBERED,
        EXAMPLE,
        LIST,
        OWN,
        BEFORE_BODY,
        NOT_BODY
    }

    private static final NameContexts BUILT_IN =
            new NameContexts(WordTable.load("/jianyan/corpus/name-contexts.tsv", Context.class));

    private final Map<Context, TreeSet<String>> words = new EnumMap<>(Context.class);

    private NameContexts(WordTable table) {
        for (Context context : Context.values()) {
            words.put(context, new TreeSet<>(table.words(context)));
        }
    }

    static NameContexts builtIn() {
        return BUILT_IN;
    }

    /// Whether a folded text goes on at an offset with a word of the class.
    boolean follows(Context context, String folded, int offset) {
        return of(context).stream().anyMatch(word -> folded.startsWith(word, offset));
    }

    /// Whether a folded text has a word of the class before an offset.
    boolean precedes(Context context, String folded, int offset) {
        return of(context).stream()
                .anyMatch(word -> folded.startsWith(word, offset - word.length()));
    }

    /// Whether a piece of folded text holds a word of the class.
    boolean holds(Context context, String piece) {
        return of(context).stream().anyMatch(piece::contains);
    }

    /// Whether a piece of folded text is a word of the class.
    boolean is(Context context, String piece) {
        return of(context).contains(piece);
    }

    /// The words of a class, in order.
    Set<String> of(Context context) {
        return words.getOrDefault(context, new TreeSet<>());
    }
}
