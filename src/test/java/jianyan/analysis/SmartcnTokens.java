package jianyan.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.exact.AtomKinds;
import jianyan.analysis.exact.Atoms;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// What Lucene's smartcn makes of a text.
final class SmartcnTokens {
    private SmartcnTokens() {}

    /// Its tokens but for punctuation; pieces of one run of letters and digits are put together,
    /// because keeping runs whole is a difference on purpose.
    static List<Token> of(String foldedText) throws IOException {
        List<Token> tokens = new ArrayList<>();
        Atoms atoms = new Atoms(foldedText);
        boolean more = atoms.next();
        for (Token token : raw(foldedText)) {
            while (more && atoms.end() <= token.start()) {
                more = atoms.next();
            }
            if (more && atoms.type() == Atoms.Type.RUN && atoms.start() <= token.start()) {
                if (atoms.start() == token.start()) {
                    String run = foldedText.substring(atoms.start(), atoms.end());
                    tokens.add(new Token(run, atoms.start(), atoms.end()));
                }
            } else if (AtomKinds.of(foldedText.codePointAt(token.start())) == AtomKinds.HAN) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    static List<Token> raw(String text) throws IOException {
        List<Token> tokens = new ArrayList<>();
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            tokenizer.setReader(new StringReader(text));
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokenizer.end();
        }
        return tokens;
    }
}
