package jianyan.analysis.exact;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// One token for each different atom of a document's passages, in the order in which they first
/// come. Not thread-safe.
public final class DistinctAtomStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> passages;
    private final Atoms atoms = new Atoms("");

    /// Nearly every atom is one UTF-16 unit, which is its own number.
    private final BitSet units = new BitSet(1 << Character.SIZE);

    private final Set<String> others = new HashSet<>();
    private String text = "";
    private int nextPassage;

    public DistinctAtomStream(List<String> foldedPassages) {
        // What packs tokens asks each for its step.
        addAttribute(PositionIncrementAttribute.class);
        passages = foldedPassages;
    }

    @Override
    public void reset() {
        units.clear();
        others.clear();
        nextPassage = 0;
        enter("");
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (true) {
            if (!atoms.next()) {
                if (nextPassage == passages.size()) {
                    return false;
                }
                enter(passages.get(nextPassage++));
            } else if (atoms.type() != Atoms.Type.BOUNDARY && isNew()) {
                term.append(text, atoms.start(), atoms.end());
                return true;
            }
        }
    }

    private void enter(String passage) {
        text = passage;
        atoms.over(passage);
    }

    private boolean isNew() {
        if (atoms.end() - atoms.start() > 1) {
            return others.add(text.substring(atoms.start(), atoms.end()));
        }
        char unit = text.charAt(atoms.start());
        boolean held = units.get(unit);
        units.set(unit);
        return !held;
    }
}
