package jianyan.aggregation.keyness;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.exact.Atoms;

/// Cuts a folded text at its punctuation.
///
/// What stands before a colon where the text begins, 案号：12, may be a label of a form. Such a clause
/// ends with a colon, and what stands behind it on a short line is written with it, 案号:12, so that
/// whoever counts labels over many documents can tell.
final class Clauses {
    private static final char COLON = ':';

    /// Longer ones introduce a sentence.
    private static final int LONGEST_LABEL = 8;

    /// Longer texts behind a label are no entry of a form.
    private static final int LONGEST_ENTRY = 40;

    private Clauses() {}

    /// Whether a clause may be a label itself.
    static boolean mayBeLabel(String clause) {
        return clause.charAt(clause.length() - 1) == COLON;
    }

    /// The label that a clause is or stands behind, with its colon; empty for none.
    static String label(String clause) {
        return clause.substring(0, clause.indexOf(COLON) + 1);
    }

    /// What a clause says: a label without its colon, an entry without its label.
    static String words(String clause) {
        return mayBeLabel(clause)
                ? clause.substring(0, clause.length() - 1)
                : clause.substring(clause.indexOf(COLON) + 1);
    }

    /// The stretches without punctuation, without the marks that a phrase reads across.
    static List<String> of(String folded) {
        List<String> clauses = new ArrayList<>();
        Atoms atoms = new Atoms(folded);
        String label = "";
        int start = -1;
        int end = -1;
        while (atoms.next()) {
            if (atoms.type() == Atoms.Type.HAN || atoms.type() == Atoms.Type.RUN) {
                start = start < 0 ? atoms.start() : start;
                end = atoms.end();
            } else if (start >= 0) {
                String clause = Atoms.withoutTransparent(folded.substring(start, end));
                if (clauses.isEmpty() && isLabel(clause, folded.charAt(atoms.start()))) {
                    clauses.add(clause + COLON);
                    label = folded.length() <= LONGEST_ENTRY ? clause + COLON : "";
                } else {
                    clauses.add(label + clause);
                }
                start = -1;
            }
        }
        if (start >= 0) {
            clauses.add(label + Atoms.withoutTransparent(folded.substring(start, end)));
        }
        return clauses;
    }

    private static boolean isLabel(String clause, char next) {
        return clause.length() <= LONGEST_LABEL && (next == COLON || next == '：');
    }
}
