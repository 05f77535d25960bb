package jianyan.search.concordance;

import java.util.ArrayList;
import java.util.List;
import jianyan.analysis.exact.Atoms;

/// What stands right beside an occurrence, in atoms.
final class Neighbours {
    private Neighbours() {}

    /// The last atoms of a folded text, without what a phrase reads across.
    static String last(String folded, int atoms) {
        List<String> all = atoms(folded);
        return String.join("", all.subList(Math.max(0, all.size() - atoms), all.size()));
    }

    /// The first atoms of a folded text.
    static String first(String folded, int atoms) {
        List<String> all = atoms(folded);
        return String.join("", all.subList(0, Math.min(atoms, all.size())));
    }

    private static List<String> atoms(String folded) {
        List<String> all = new ArrayList<>();
        Atoms cursor = new Atoms(folded);
        while (cursor.next()) {
            all.add(folded.substring(cursor.start(), cursor.end()));
        }
        return all;
    }
}
