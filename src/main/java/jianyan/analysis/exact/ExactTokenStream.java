package jianyan.analysis.exact;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// One token for each atom of a document's passages: the atom, a separator, and the next atom.
///
/// The second half is empty when no atom follows in the same stretch, that is before a boundary and
/// at a passage's end. So every position of an atom carries exactly one token, a phrase of n atoms
/// is matched by every second pair and the last, and one atom by the prefix that ends with the
/// separator. A boundary takes a position without a token, and so does the gap between two
/// passages.
///
/// Holds no offsets. Reusable for one document after another, not thread-safe.
public final class ExactTokenStream extends TokenStream {
    /// Between the two atoms of a term; a control character, which no atom contains.
    public static final char SEPARATOR = '\u001f';

    /// Positions between the last one of a passage and the first one of the next.
    public static final int PASSAGE_GAP = 1;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final Atoms atoms = new Atoms("");
    private List<String> passages = List.of();
    private String text = "";
    private int nextPassage;
    private boolean atAtom;
    private int skipped;

    /// Sets the folded passages of the next document; `reset` must follow, as for any token stream.
    public ExactTokenStream over(List<String> foldedPassages) {
        passages = foldedPassages;
        return this;
    }

    /// The number of positions that a passage takes, without the gap after it.
    public static int positions(String foldedPassage) {
        return Atoms.countPositions(foldedPassage);
    }

    @Override
    public void reset() {
        nextPassage = 0;
        atAtom = false;
        skipped = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (atAtom || enterNextPassage()) {
            if (atoms.type() == Atoms.Type.BOUNDARY) {
                skipped++;
                atAtom = atoms.next();
            } else {
                emit();
                return true;
            }
        }
        return false;
    }

    /// Makes the position after the last token known, boundaries at the very end included.
    @Override
    public void end() {
        clearAttributes();
        increment.setPositionIncrement(skipped);
    }

    private boolean enterNextPassage() {
        while (!atAtom && nextPassage < passages.size()) {
            if (nextPassage > 0) {
                skipped += PASSAGE_GAP;
            }
            text = passages.get(nextPassage++);
            atoms.over(text);
            atAtom = atoms.next();
        }
        return atAtom;
    }

    private void emit() {
        int start = atoms.start();
        int firstLength = atoms.end() - start;
        char[] buffer = term.resizeBuffer(2 * Atoms.MAX_RUN + 4);
        text.getChars(start, atoms.end(), buffer, 0);
        buffer[firstLength] = SEPARATOR;
        int length = firstLength + 1;
        atAtom = atoms.next();
        if (atAtom && atoms.type() != Atoms.Type.BOUNDARY) {
            text.getChars(atoms.start(), atoms.end(), buffer, length);
            length += atoms.end() - atoms.start();
        }
        term.setLength(length);
        increment.setPositionIncrement(1 + skipped);
        skipped = 0;
    }
}
