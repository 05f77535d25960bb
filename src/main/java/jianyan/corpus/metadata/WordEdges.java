package jianyan.corpus.metadata;

import java.util.BitSet;
import jianyan.analysis.Segmenter;
import jianyan.corpus.text.Characters;

/// Where the words of one folded text begin and end. Clauses are cut into words only when they are
/// asked about, for few of a text's clauses name anything. Used by one thread.
final class WordEdges {
    /// A clause longer than this is a table or worse; its words are told without the rest of it.
    private static final int FARTHEST = 200;

    private final Segmenter segmenter;
    private final String folded;
    private final BitSet edges = new BitSet();
    private int from;
    private int to;

    WordEdges(Segmenter segmenter, String folded) {
        this.segmenter = segmenter;
        this.folded = folded;
    }

    /// Whether a word begins or ends here.
    boolean at(int offset) {
        if (offset <= 0 || offset >= folded.length()) {
            return true;
        }
        if (!isWord(folded.charAt(offset - 1)) || !isWord(folded.charAt(offset))) {
            return true;
        }
        cutAround(offset);
        return edges.get(offset - from);
    }

    /// Whether the words of a piece together are the piece.
    boolean areAround(int start, int end) {
        return at(start) && at(end);
    }

    /// The beginning of the word that the character at an offset belongs to.
    int wordStart(int offset) {
        int start = offset;
        while (!at(start)) {
            start--;
        }
        return start;
    }

    /// The end of the word that the character before an offset belongs to.
    int wordEnd(int offset) {
        int end = offset;
        while (!at(end)) {
            end++;
        }
        return end;
    }

    private void cutAround(int offset) {
        if (offset > from && offset < to) {
            return;
        }
        from = offset;
        while (from > 0 && offset - from < FARTHEST && isWord(folded.charAt(from - 1))) {
            from--;
        }
        to = offset;
        while (to < folded.length() && to - offset < FARTHEST && isWord(folded.charAt(to))) {
            to++;
        }
        edges.clear();
        segmenter.segment(
                folded.substring(from, to),
                (start, end, part) -> {
                    if (!part) {
                        edges.set(start);
                        edges.set(end);
                    }
                });
    }

    private static boolean isWord(char c) {
        return Characters.isHan(c) || c < 0x80 && Character.isLetterOrDigit(c);
    }
}
