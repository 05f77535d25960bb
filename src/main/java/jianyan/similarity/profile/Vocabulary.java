package jianyan.similarity.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of `words.tsv`, by kind: what is no reason to merge, and which way an ask goes.
public final class Vocabulary {
    private static final Vocabulary BUNDLED = read();

    private final Map<Kind, Set<String>> words;

    private Vocabulary(Map<Kind, Set<String>> words) {
        this.words = words;
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
        NO_PLACE,
        NO_PLACE_BEFORE
    }

    public static Vocabulary load() {
        return BUNDLED;
    }

    /// @throws IllegalArgumentException when a line is wrong, with its number
    static Vocabulary parse(List<String> lines) {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t");
            if (columns.length != 2) {
                throw new IllegalArgumentException("words.tsv 第 " + number + " 行：要写种类、制表符和词");
            }
            Set<String> kind =
                    words.computeIfAbsent(kind(columns[0], number), first -> new LinkedHashSet<>());
            for (String word : columns[1].strip().split(" +")) {
                if (!kind.add(word)) {
                    throw new IllegalArgumentException(
                            "words.tsv 第 " + number + " 行：“" + word + "”写了两次");
                }
            }
        }
        return new Vocabulary(words);
    }

    private static Kind kind(String name, int number) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "words.tsv 第 " + number + " 行：没有种类“" + name + "”，有 " + List.of(Kind.values()));
    }

    public Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    /// Whether a word says nothing of a matter.
    public boolean isEmpty(String word) {
        return of(Kind.FORM).contains(word) || of(Kind.FILLER).contains(word);
    }

    /// Whether a word names a field or a slogan rather than a matter.
    public boolean isUmbrella(String word) {
        return of(Kind.UMBRELLA).contains(word);
    }

    private static Vocabulary read() {
        try (InputStream file =
                Vocabulary.class.getResourceAsStream("/jianyan/similarity/words.tsv")) {
            if (file == null) {
                throw new IllegalStateException("words.tsv is not on the class path");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
