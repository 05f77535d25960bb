package jianyan.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of one file, by what they are for.
///
/// A line is a use, a tab, and either words with blanks between them or one `/expression/`. A use
/// may have several lines, which add up: words as more words, expressions as further alternatives.
/// An expression may name a use of a line above, `{measures}`, for all of its alternatives. Blank
/// lines and those that begin with `#` are remarks. Every use that the program asks for has to be
/// there. Immutable.
public final class WordTable {
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z][a-z-]*)\\}");

    private final Map<String, List<String>> alternatives = new LinkedHashMap<>();
    private final Map<String, Boolean> expressions = new LinkedHashMap<>();
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private WordTable() {}

    /// A word and what it is for.
    public record Entry(String use, String word) {}

    /// @param resource the file's name on the class path
    /// @param uses the constants that it has to have, in lower case with dashes
    /// @throws WordTableException naming the line that is wrong
    public static WordTable load(String resource, Class<? extends Enum<?>> uses) {
        return load(resource, codes(uses));
    }

    /// @throws WordTableException naming the line that is wrong
    public static WordTable load(String resource, Set<String> uses) {
        try (InputStream file = WordTable.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(file, resource).readAllBytes();
            return parse(
                    resource.substring(resource.lastIndexOf('/') + 1),
                    new String(bytes, StandardCharsets.UTF_8).lines().toList(),
                    uses);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /// @param file what messages call it
    /// @throws WordTableException naming the line that is wrong
    public static WordTable parse(String file, List<String> lines, Set<String> uses) {
        WordTable table = new WordTable();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                table.add(file, i + 1, line, uses);
            }
        }
        for (String use : new TreeSet<>(uses)) {
            if (!table.alternatives.containsKey(use)) {
                throw new WordTableException(file, lines.size() + 1, "还缺“" + use + "”的词");
            }
        }
        return table;
    }

    /// The uses that constants stand for.
    public static Set<String> codes(Class<? extends Enum<?>> uses) {
        return Stream.of(uses.getEnumConstants()).map(WordTable::code).collect(Collectors.toSet());
    }

    /// All words in the order of the file.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// What there are words for, in the order of the file.
    public List<String> uses() {
        return List.copyOf(alternatives.keySet());
    }

    /// The words of a use in the order of the file.
    public List<String> words(Enum<?> use) {
        return words(code(use));
    }

    public List<String> words(String use) {
        return List.copyOf(known(alternatives, use));
    }

    /// Any word of a use, or its expression.
    public Pattern pattern(Enum<?> use) {
        return known(patterns, code(use));
    }

    /// The same as it is written, to be part of a larger expression.
    public String regex(Enum<?> use) {
        return pattern(use).pattern();
    }

    private void add(String file, int number, String line, Set<String> uses) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 2 || columns[1].isBlank()) {
            throw new WordTableException(file, number, "要写用途、一个制表符，再写词（以空格分开）或者 /表达式/");
        }
        String use = columns[0];
        if (!uses.contains(use)) {
            throw new WordTableException(
                    file, number, "没有“" + use + "”这个用途，有：" + String.join("、", new TreeSet<>(uses)));
        }
        String value = columns[1].strip();
        boolean expression = value.length() > 2 && value.startsWith("/") && value.endsWith("/");
        if (Objects.requireNonNullElse(expressions.put(use, expression), expression)
                != expression) {
            throw new WordTableException(file, number, "“" + use + "”不能既写词又写表达式");
        }
        List<String> all = alternatives.computeIfAbsent(use, ignored -> new ArrayList<>());
        if (expression) {
            String written = value.substring(1, value.length() - 1);
            all.add(REFERENCE.matcher(written).replaceAll(r -> named(file, number, use, r)));
        } else {
            for (String word : value.split(" +")) {
                if (all.contains(word)) {
                    throw new WordTableException(file, number, "“" + word + "”写了两次");
                }
                all.add(word);
                entries.add(new Entry(use, word));
            }
        }
        patterns.put(use, compiled(file, number, all, expression));
    }

    private static Pattern compiled(String file, int number, List<String> all, boolean raw) {
        try {
            return Pattern.compile(
                    raw
                            ? String.join("|", all)
                            : all.stream().map(WordTable::quoted).collect(Collectors.joining("|")));
        } catch (PatternSyntaxException wrong) {
            throw new WordTableException(file, number, "表达式不对：" + wrong.getDescription());
        }
    }

    private String named(String file, int number, String use, MatchResult reference) {
        Pattern above = reference.group(1).equals(use) ? null : patterns.get(reference.group(1));
        if (above == null) {
            throw new WordTableException(
                    file, number, "“" + reference.group() + "”要写在这一行以上，有：" + patterns.keySet());
        }
        return Matcher.quoteReplacement("(?:" + above.pattern() + ")");
    }

    private static String quoted(String word) {
        return word.chars().allMatch(Character::isLetterOrDigit) ? word : Pattern.quote(word);
    }

    private static String code(Enum<?> use) {
        return use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T known(Map<String, T> map, String use) {
        return Objects.requireNonNull(map.get(use), use);
    }
}
