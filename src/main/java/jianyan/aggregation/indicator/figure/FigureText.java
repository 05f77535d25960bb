package jianyan.aggregation.indicator.figure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import jianyan.document.SentenceEnd;

/// A passage made ready for the patterns: folded, without spaces and quotation marks, each quantity
/// one character (see [Quantity.Kind]) and each book title 《…》 one character, so that nothing
/// within a title is taken for the passage's own words.
public final class FigureText {
    public static final char TITLE = '\uE010';

    /// The characters that stand for quantities, to be used within `[…]` of a pattern.
    public static final String QUANTITIES = "\uE000-\uE004";

    /// A power of two, above what a passage has of different characters.
    private static final int CHARACTERS = 4096;

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final Map<Integer, Quantity> quantities;

    /// The characters of the text by their lower bits: asked before a word is looked for.
    private final BitSet characters = new BitSet(CHARACTERS);

    /// A text from its compact characters and where each comes from.
    ///
    /// @param starts for each character where it begins in the passage's reading text
    /// @param ends for each character where it ends there
    /// @param quantities by position in the compact text
    FigureText(String text, int[] starts, int[] ends, Map<Integer, Quantity> quantities) {
        this.text = text;
        this.starts = Arrays.copyOf(starts, text.length());
        this.ends = Arrays.copyOf(ends, text.length());
        this.quantities = Map.copyOf(quantities);
        text.chars().forEach(c -> characters.set(c % CHARACTERS));
    }

    /// Whether a word stands anywhere in the text.
    public boolean holds(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!characters.get(word.charAt(i) % CHARACTERS)) {
                return false;
            }
        }
        return text.contains(word);
    }

    /// The compact text.
    public String text() {
        return text;
    }

    /// By position in the compact text.
    public Map<Integer, Quantity> quantities() {
        return quantities;
    }

    /// Where the character at a position begins in the passage's reading text.
    public int start(int position) {
        return starts[position];
    }

    /// Where the stretch before a position ends in the passage's reading text.
    public int end(int position) {
        return ends[position - 1];
    }

    /// Where the sentence around a position begins.
    public int sentenceStart(int position) {
        int start = position;
        while (start > 0 && !SentenceEnd.SENTENCE.is(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /// Where the sentence around a position ends, its full stop included.
    public int sentenceEnd(int position) {
        int end = position;
        while (end < text.length() && !SentenceEnd.SENTENCE.is(text.charAt(end))) {
            end++;
        }
        return Math.min(end + 1, text.length());
    }

    /// Where the clause that holds a position begins: after the nearest comma, semicolon or
    /// bracket.
    public int clauseStart(int position) {
        int start = position;
        while (start > 0
                && !SentenceEnd.STATEMENT.is(text.charAt(start - 1))
                && ",:()".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
