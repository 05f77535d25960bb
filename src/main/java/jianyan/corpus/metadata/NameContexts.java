package jianyan.corpus.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// What may stand beside the name of a place or body, by what it says of the name; read from
/// `name-contexts.tsv`.
final class NameContexts {
    private static final String RESOURCE = "/jianyan/corpus/name-contexts.tsv";

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

    private static final NameContexts BUILT_IN = load();

    private final Map<Context, TreeSet<String>> words = new EnumMap<>(Context.class);

    private NameContexts() {}

    static NameContexts builtIn() {
        return BUILT_IN;
    }

    private static NameContexts load() {
        NameContexts contexts = new NameContexts();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        NameContexts.class.getResourceAsStream(RESOURCE)),
                                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(contexts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contexts;
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        Context context = Context.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        words.computeIfAbsent(context, _ -> new TreeSet<>()).addAll(List.of(cells[1].split("\\|")));
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
