package jianyan.analysis.segmentation;

import jianyan.analysis.TokenConsumer;
import jianyan.analysis.exact.AtomKinds;
import jianyan.analysis.exact.Atoms;
import jianyan.document.SentenceEnd;

/// Walks through a folded text, gathers its stretches and has each solved. Not thread-safe; used
/// again for one text after another.
///
/// White space and invisible characters are passed over, even inside a word; every other character
/// that is no letter, digit or Han character ends a stretch and gives no token. Sentences end where
/// smartcn ends them: after 。！？ and the closing marks behind them, and after a point before white
/// space.
public final class TextCutter {
    /// A longer stretch is solved piece by piece, so that memory stays small whatever the text.
    private static final int LONG_STRETCH = 4096;

    private final SegmentationModel model;
    private final Lattice lattice;

    private Neighbour left;
    private boolean sentenceEnded;
    private int nextPiece;

    TextCutter(SegmentationModel model, Lattice lattice) {
        this.model = model;
        this.lattice = lattice;
        this.left = model.sentenceStart();
    }

    /// Memory that this cutter holds on to, in array elements.
    public int capacity() {
        return lattice.capacity();
    }

    /// Gives the text's terms to the consumer in order. Time is linear in the text's length.
    public void cut(CharSequence text, TokenConsumer consumer) {
        left = model.sentenceStart();
        sentenceEnded = false;
        nextPiece = LONG_STRETCH;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int codePoint = c;
            if (Character.isHighSurrogate(c)) {
                codePoint = Character.codePointAt(text, at);
            }
            int end = at + Character.charCount(codePoint);
            switch (AtomKinds.of(codePoint)) {
                case AtomKinds.HAN -> {
                    startWord();
                    if (end == at + 1) {
                        lattice.addCharacter(c, at);
                    } else {
                        lattice.addWhole(text, at, end, false);
                    }
                }
                case AtomKinds.RUN -> {
                    startWord();
                    end = Atoms.runEnd(text, at);
                    lattice.addWhole(text, at, end, isNumber(text, at, end));
                }
                case AtomKinds.TRANSPARENT -> {
                    if (codePoint == '\u2029') {
                        endSentence(consumer);
                    } else if (isMark(codePoint)) {
                        pass(codePoint, false, consumer);
                    }
                }
                default -> pass(codePoint, endsSentence(text, at), consumer);
            }
            if (lattice.length() >= nextPiece) {
                solvePiece(consumer);
            }
            at = end;
        }
        endSentence(consumer);
    }

    private void startWord() {
        if (sentenceEnded) {
            left = model.sentenceStart();
            sentenceEnded = false;
        }
    }

    private void pass(int mark, boolean endsSentence, TokenConsumer consumer) {
        Neighbour neighbour = model.mark(mark);
        solve(neighbour, consumer);
        left = neighbour;
        sentenceEnded = endsSentence || sentenceEnded && isClosing(mark);
    }

    private void endSentence(TokenConsumer consumer) {
        solve(model.sentenceEnd(), consumer);
        left = model.sentenceStart();
    }

    private void solve(Neighbour right, TokenConsumer consumer) {
        if (!lattice.isEmpty()) {
            lattice.solve(left, right, consumer);
            nextPiece = LONG_STRETCH;
        }
    }

    /// The next try waits until as much again has come, so that even a text whose best paths never
    /// meet takes linear time.
    private void solvePiece(TokenConsumer consumer) {
        left = lattice.solveCommonPart(left, consumer);
        nextPiece = LONG_STRETCH + 2 * lattice.length();
    }

    private static boolean isNumber(CharSequence run, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetter(run.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsSentence(CharSequence text, int at) {
        char mark = text.charAt(at);
        return mark == '.'
                ? at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1))
                : SentenceEnd.SENTENCE.is(mark);
    }

    /// Whether a transparent character is a visible mark, such as a quotation mark, and no space.
    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private static boolean isClosing(int mark) {
        int general = Character.getType(mark);
        return general == Character.END_PUNCTUATION
                || general == Character.FINAL_QUOTE_PUNCTUATION
                || mark == '"'
                || mark == '\'';
    }
}
