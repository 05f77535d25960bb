package jianyan.analysis.exact;

import java.util.ArrayList;
import java.util.List;

/// A phrase as its atoms: what has to stand one after another for the phrase to occur.
///
/// @param atoms the atoms' folded text, at least one
public record ExactPhrase(List<String> atoms) implements ExactPattern {
    public ExactPhrase {
        atoms = List.copyOf(atoms);
        if (atoms.isEmpty()) {
            throw new IllegalArgumentException("a phrase without atoms");
        }
    }

    /// The stretches of a folded text between boundaries, each a phrase; none when the text holds
    /// only boundaries and transparent characters. A phrase never crosses a boundary, so a text
    /// with one inside, 结束。开始, gives two.
    public static List<ExactPhrase> parse(String foldedText) {
        List<ExactPhrase> phrases = new ArrayList<>();
        List<String> atoms = new ArrayList<>();
        Atoms cursor = new Atoms(foldedText);
        while (cursor.next()) {
            if (cursor.type() != Atoms.Type.BOUNDARY) {
                atoms.add(foldedText.substring(cursor.start(), cursor.end()));
            } else if (!atoms.isEmpty()) {
                phrases.add(new ExactPhrase(atoms));
                atoms.clear();
            }
        }
        if (!atoms.isEmpty()) {
            phrases.add(new ExactPhrase(atoms));
        }
        return phrases;
    }

    @Override
    public List<ExactPhrase> phrases() {
        return List.of(this);
    }

    /// The atoms side by side; two runs of letters or digits stay two.
    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String atom : atoms) {
            boolean bothRuns =
                    !text.isEmpty()
                            && Character.isLetterOrDigit(text.codePointBefore(text.length()))
                            && !Character.isIdeographic(text.codePointBefore(text.length()))
                            && Character.isLetterOrDigit(atom.codePointAt(0))
                            && !Character.isIdeographic(atom.codePointAt(0));
            text.append(bothRuns ? " " : "").append(atom);
        }
        return text.toString();
    }

    public int length() {
        return atoms.size();
    }

    /// Whether two occurrences of the phrase can overlap, as those of 人人 do in 人人人: then some
    /// beginning of it is also its end.
    @Override
    public boolean canOverlapItself() {
        for (int border = 1; border < atoms.size(); border++) {
            if (atoms.subList(0, border)
                    .equals(atoms.subList(atoms.size() - border, atoms.size()))) {
                return true;
            }
        }
        return false;
    }
}
