package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.exact.Atoms;

/// Cuts a folded text at its punctuation.
final class Clauses {
    private Clauses() {}

    /// The stretches without punctuation, without the marks that a phrase reads across.
    static List<String> of(String folded) {
        List<String> clauses = new ArrayList<>();
        Atoms atoms = new Atoms(folded);
        int start = -1;
        int end = -1;
        while (atoms.next()) {
            if (atoms.type() == Atoms.Type.HAN || atoms.type() == Atoms.Type.RUN) {
                start = start < 0 ? atoms.start() : start;
                end = atoms.end();
            } else if (start >= 0) {
                clauses.add(Atoms.withoutTransparent(folded.substring(start, end)));
                start = -1;
            }
        }
        if (start >= 0) {
            clauses.add(Atoms.withoutTransparent(folded.substring(start, end)));
        }
        return clauses;
    }
}
