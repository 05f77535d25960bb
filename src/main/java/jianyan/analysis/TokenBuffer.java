package jianyan.analysis;

import java.util.Arrays;
import jianyan.analysis.exact.AtomKinds;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms of one text as offsets in a growing array; used again for one text after another.
final class TokenBuffer implements TokenConsumer {
    private String text = "";
    private int[] starts = new int[256];

    /// The end of each token, or its complement when the token is a part.
    private int[] ends = new int[256];

    private int size;

    void fill(Segmenter segmenter, String foldedText) {
        text = foldedText;
        size = 0;
        segmenter.segment(foldedText, this);
    }

    @Override
    public void accept(int start, int end, boolean part) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = part ? ~end : end;
    }

    int size() {
        return size;
    }

    boolean isPart(int token) {
        return ends[token] < 0;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return isPart(token) ? ~ends[token] : ends[token];
    }

    /// Copies a term without the white space that a line break may have put into it.
    void copyTerm(int token, CharTermAttribute term) {
        int start = starts[token];
        int end = end(token);
        char[] buffer = term.resizeBuffer(end - start);
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (AtomKinds.of(c) != AtomKinds.TRANSPARENT) {
                buffer[length++] = c;
            }
        }
        term.setLength(length);
    }
}
