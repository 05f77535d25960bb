package jianyan.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The terms of one folded text with their offsets; the parts of a term follow it at its position.
final class TermTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final Segmenter segmenter;
    private final TokenBuffer tokens = new TokenBuffer();
    private int next;
    private int textLength;

    TermTokenizer(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder text = new StringBuilder();
        char[] chunk = new char[8192];
        for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
            text.append(chunk, 0, read);
        }
        textLength = text.length();
        tokens.fill(segmenter, text.toString());
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == tokens.size()) {
            return false;
        }
        tokens.copyTerm(next, term);
        offset.setOffset(correctOffset(tokens.start(next)), correctOffset(tokens.end(next)));
        increment.setPositionIncrement(tokens.isPart(next) ? 0 : 1);
        next++;
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(textLength);
        offset.setOffset(end, end);
    }
}
