package jianyan.index.layout;

import java.util.List;
import jianyan.analysis.exact.Atoms;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Where sentences and passages end, at the positions that the `bigrams` field leaves free for
/// them.
///
/// Patterns with distances ask here whether anything they may not cross lies between their phrases.
public final class BoundsTokenStream extends TokenStream {
    public static final String SENTENCE = "s";
    public static final String PASSAGE = "p";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final List<String> passages;
    private Atoms atoms = new Atoms("");
    private int next;
    private boolean inPassage;
    private int passed;

    BoundsTokenStream(List<String> foldedPassages) {
        this.passages = foldedPassages;
    }

    @Override
    public void reset() {
        next = 0;
        inPassage = false;
        passed = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (inPassage || next < passages.size()) {
            if (!inPassage) {
                atoms = new Atoms(passages.get(next++));
                inPassage = true;
            }
            while (atoms.next()) {
                passed++;
                if (atoms.type() == Atoms.Type.BOUNDARY) {
                    return emit(SENTENCE);
                }
            }
            inPassage = false;
            passed++;
            return emit(PASSAGE);
        }
        return false;
    }

    private boolean emit(String bound) {
        term.append(bound);
        increment.setPositionIncrement(passed);
        passed = 0;
        return true;
    }
}
