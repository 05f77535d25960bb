package jianyan.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts folded text into terms. Thread-safe; one instance is shared.
public final class Segmenter {
    private Segmenter() {}

    static Segmenter load() {
        return new Segmenter();
    }

    /// The terms of a folded text in order; punctuation gives none.
    public List<Token> segment(String foldedText) {
        List<Token> tokens = new ArrayList<>();
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            tokenizer.setReader(new StringReader(foldedText));
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (Character.isLetterOrDigit(term.charAt(0))) {
                    tokens.add(
                            new Token(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            tokenizer.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    /// The same without an object for each term.
    public void segment(CharSequence foldedText, TokenConsumer consumer) {
        segment(foldedText.toString())
                .forEach(token -> consumer.accept(token.start(), token.end(), token.part()));
    }
}
