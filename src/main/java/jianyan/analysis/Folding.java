package jianyan.analysis;

import java.util.Arrays;
import jianyan.analysis.folding.FoldingTable;
import org.jspecify.annotations.Nullable;

/// Script folding: traditional to simplified, variants, full to half width, capitals to small
/// letters.
///
/// Applied to documents and queries alike, before anything else looks at the text. What a character
/// folds to depends on nothing but itself, so `fold(a + b)` is `fold(a) + fold(b)`, and a phrase
/// cut out of a text folds as it does within the text. Thread-safe; time is linear in the text.
public final class Folding {
    /// For a lone surrogate, which stands for nothing and which an index cannot store.
    private static final char REPLACEMENT = '\uFFFD';

    private final FoldingTable table;

    private Folding(FoldingTable table) {
        this.table = table;
    }

    /// The one of this program, made when it is first asked for.
    public static Folding load() {
        return Loaded.FOLDING;
    }

    private static final class Loaded {
        static final Folding FOLDING = new Folding(FoldingTable.load());
    }

    /// Folds a text of any length.
    public Folded fold(String original) {
        int length = original.length();
        char[] units = new char[length];
        original.getChars(0, length, units, 0);
        boolean changed = false;
        for (int i = 0; i < length; i++) {
            char unit = units[i];
            char folded = table.single(unit);
            if (folded == FoldingTable.ELSEWHERE) {
                int codePoint = Character.codePointAt(units, i);
                int width = Character.charCount(codePoint);
                String other = other(codePoint);
                if (other != null) {
                    if (other.length() != width) {
                        return foldWithOrigins(original);
                    }
                    other.getChars(0, width, units, i);
                    changed = true;
                }
                i += width - 1;
            } else if (folded != unit) {
                units[i] = folded;
                changed = true;
            }
        }
        return new Folded(changed ? new String(units) : original, null);
    }

    /// Changes whenever any character folds otherwise.
    long fingerprint() {
        return table.fingerprint();
    }

    private @Nullable String other(int codePoint) {
        boolean loneSurrogate =
                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return loneSurrogate ? String.valueOf(REPLACEMENT) : table.other(codePoint);
    }

    private Folded foldWithOrigins(String original) {
        StringBuilder text = new StringBuilder(original.length() + 16);
        int[] origins = new int[original.length() + 16];
        for (int i = 0; i < original.length(); ) {
            int codePoint = original.codePointAt(i);
            int width = Character.charCount(codePoint);
            int before = text.length();
            append(codePoint, width, text);
            if (text.length() >= origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            // Units that stand for units of the same number are traced one by one.
            boolean sameLength = text.length() - before == width;
            for (int at = before; at < text.length(); at++) {
                origins[at] = sameLength ? i + at - before : i;
            }
            i += width;
        }
        origins = Arrays.copyOf(origins, text.length() + 1);
        origins[text.length()] = original.length();
        return new Folded(text.toString(), origins);
    }

    private void append(int codePoint, int width, StringBuilder text) {
        char folded = width == 1 ? table.single((char) codePoint) : FoldingTable.ELSEWHERE;
        if (folded != FoldingTable.ELSEWHERE) {
            text.append(folded);
            return;
        }
        String other = other(codePoint);
        if (other == null) {
            text.appendCodePoint(codePoint);
        } else {
            text.append(other);
        }
    }
}
