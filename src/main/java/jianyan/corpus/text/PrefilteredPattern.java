package jianyan.corpus.text;

import java.util.List;
import java.util.regex.Pattern;

/// A pattern with its required literals: words of which every text that it matches holds one.
///
/// They are looked for first. Hardly any line of a document holds one of them, and looking for
/// thirty words costs a fraction of trying thirty alternatives at every character.
public final class PrefilteredPattern {
    /// Bits for the words' first characters, a power of two: enough that few others share one.
    private static final int BITS = 1024;

    private final Pattern pattern;
    private final String[] literals;
    private final long[] firsts = new long[BITS / Long.SIZE];
    private final boolean anywhere;

    private PrefilteredPattern(String regex, String[] literals, boolean anywhere) {
        this.pattern = Pattern.compile(regex);
        this.literals = literals;
        this.anywhere = anywhere;
        for (String literal : literals) {
            int bit = literal.charAt(0) & (BITS - 1);
            firsts[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /// @param literals words with blanks between them, one of which stands in every text that the
    ///   pattern is found in
    public static PrefilteredPattern holding(String regex, String literals) {
        return new PrefilteredPattern(regex, literals.split(" "), true);
    }

    /// @param literals words, one of which stands in every text that the pattern is found in
    public static PrefilteredPattern holding(String regex, List<String> literals) {
        return new PrefilteredPattern(regex, literals.toArray(String[]::new), true);
    }

    /// @param literals words; every text begins with one of them that the pattern is found in
    public static PrefilteredPattern beginning(String regex, List<String> literals) {
        return new PrefilteredPattern(regex, literals.toArray(String[]::new), false);
    }

    /// @param literals words with blanks between them; every text begins with one of them that the
    ///   pattern is found in
    public static PrefilteredPattern beginning(String regex, String literals) {
        return new PrefilteredPattern(regex, literals.split(" "), false);
    }

    public boolean isFoundIn(String text) {
        return mayBeFoundIn(text) && pattern.matcher(text).find();
    }

    /// The text without the first place where the pattern is found.
    public String removedFrom(String text) {
        return mayBeFoundIn(text) ? pattern.matcher(text).replaceFirst("") : text;
    }

    boolean mayBeFoundIn(String text) {
        int end = anywhere ? text.length() : Math.min(1, text.length());
        for (int i = 0; i < end; i++) {
            int bit = text.charAt(i) & (BITS - 1);
            if ((firsts[bit / Long.SIZE] & (1L << bit)) != 0 && holdsLiteral(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsLiteral(String text, int at) {
        for (String literal : literals) {
            if (text.startsWith(literal, at)) {
                return true;
            }
        }
        return false;
    }

    Pattern pattern() {
        return pattern;
    }
}
