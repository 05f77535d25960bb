package jianyan.similarity.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jianyan.analysis.Folded;
import jianyan.analysis.exact.Atoms;
import jianyan.analysis.exact.ClauseFingerprints;

/// Takes the formulae out of sentences and remembers what they were.
final class FormulaSieve {
    private final Set<Long> known;
    private final List<String> formulae = new ArrayList<>();
    private long[] clauses = new long[64];
    private int size;
    private int setAside;
    private int total;

    /// @param known the formulae among the clauses of what will be sifted
    FormulaSieve(Set<Long> known) {
        this.known = known;
    }

    /// The folded sentence with a boundary in the place of each formula.
    String sift(Folded folded, List<ReadText.Part> parts, String original) {
        String text = folded.text();
        total += Atoms.countCharacters(text);
        StringBuilder told = new StringBuilder(text.length());
        int from = 0;
        for (ReadText.Part part : parts) {
            ClauseFingerprints.Clause clause = part.clause();
            if (known.contains(clause.fingerprint())) {
                told.append(text, from, clause.start()).append('。');
                from = clause.end();
                setAside += clause.characters();
                formulae.add(
                        original.substring(
                                folded.originalStart(clause.start()),
                                folded.originalEnd(clause.end())));
            } else {
                if (size == clauses.length) {
                    clauses = Arrays.copyOf(clauses, 2 * size);
                }
                clauses[size++] = clause.fingerprint();
            }
        }
        return from == 0 ? text : told.append(text, from, text.length()).toString();
    }

    /// The fingerprints of what is no formula, ascending.
    long[] clauses() {
        return Arrays.stream(clauses, 0, size).sorted().distinct().toArray();
    }

    Formulae formulae(int examples) {
        return new Formulae(
                formulae.size(),
                setAside,
                total,
                formulae.stream().map(String::strip).distinct().limit(examples).toList());
    }
}
