package jianyan.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The terms of a document's passages, for ranking.
///
/// A lexicon term takes one position; its parts stand at the same position. Between passages lies a
/// gap that no sloppy phrase spans. Holds no offsets. Reusable for one document after another, not
/// thread-safe.
public final class TermTokenStream extends TokenStream {
    /// Positions between the last term of a passage and the first one of the next.
    public static final int PASSAGE_GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final CutTexts cut;
    private final TokenBuffer none = new TokenBuffer();
    private TokenBuffer tokens = none;
    private List<String> passages = List.of();
    private int nextPassage;
    private int nextToken;
    private int skipped;

    public TermTokenStream(CutTexts cut) {
        this.cut = cut;
    }

    /// Sets the folded passages of the next document; `reset` must follow, as for any token stream.
    public TermTokenStream over(List<String> foldedPassages) {
        passages = foldedPassages;
        return this;
    }

    @Override
    public void reset() {
        tokens = none;
        nextPassage = 0;
        nextToken = 0;
        skipped = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (nextToken == tokens.size()) {
            if (nextPassage == passages.size()) {
                return false;
            }
            enterNextPassage();
        }
        tokens.copyTerm(nextToken, term);
        increment.setPositionIncrement(tokens.isPart(nextToken) ? 0 : 1 + skipped);
        skipped = 0;
        nextToken++;
        return true;
    }

    private void enterNextPassage() {
        if (nextPassage > 0) {
            skipped += PASSAGE_GAP;
        }
        tokens = cut.of(passages.get(nextPassage++));
        nextToken = 0;
    }
}
