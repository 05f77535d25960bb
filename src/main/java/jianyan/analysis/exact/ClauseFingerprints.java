package jianyan.analysis.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jianyan.analysis.StableHash;

/// Cuts folded text into clauses at 。；！？，： and fingerprints them.
///
/// A clause of eight characters or more that stands in two proposals was copied, or is a formula
/// that many share (以习近平新时代中国特色社会主义思想为指导). How many share it tells which.
public final class ClauseFingerprints {
    /// Shorter clauses coincide by chance.
    public static final int MIN_CHARACTERS = 8;

    private ClauseFingerprints() {}

    /// A clause within a folded text.
    public record Clause(int start, int end, int characters, long fingerprint) {}

    public static List<Clause> of(String foldedText) {
        List<Clause> clauses = new ArrayList<>();
        StringBuilder kept = new StringBuilder();
        Atoms atoms = new Atoms(foldedText);
        int start = 0;
        int characters = 0;
        while (atoms.next()) {
            boolean cuts =
                    atoms.type() == Atoms.Type.BOUNDARY
                            || ",:，：".indexOf(foldedText.charAt(atoms.start())) >= 0;
            if (cuts) {
                add(clauses, start, atoms.end(), characters, kept);
                start = atoms.end();
                characters = 0;
            } else if (atoms.type() != Atoms.Type.OTHER) {
                kept.append(foldedText, atoms.start(), atoms.end());
                characters++;
            }
        }
        add(clauses, start, foldedText.length(), characters, kept);
        return clauses;
    }

    private static void add(
            List<Clause> clauses, int start, int end, int characters, StringBuilder kept) {
        if (characters >= MIN_CHARACTERS) {
            clauses.add(new Clause(start, end, characters, StableHash.of(kept)));
        }
        kept.setLength(0);
    }

    /// The fingerprints of a folded text's clauses, ascending and without repetition; an index
    /// keeps them as terms.
    public static long[] fingerprints(String foldedText) {
        return Arrays.stream(of(foldedText).stream().mapToLong(Clause::fingerprint).toArray())
                .sorted()
                .distinct()
                .toArray();
    }
}
