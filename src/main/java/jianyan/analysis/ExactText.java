package jianyan.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The atoms of one folded passage, for finding phrases in it without an index.
///
/// What it finds is by construction what the index finds: the same atoms, the same boundaries.
public final class ExactText {
    /// An occurrence of the phrase at `phrase` in the list that was searched for; UTF-16 offsets in
    /// the folded text, end exclusive.
    public record Match(int phrase, int start, int end) {}

    private final String folded;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    public ExactText(String foldedText) {
        this.folded = foldedText;
        int[] from = new int[Math.max(4, foldedText.length())];
        int[] to = new int[from.length];
        int count = 0;
        Atoms atoms = new Atoms(foldedText);
        while (atoms.next()) {
            from[count] = atoms.start();
            // A boundary is an atom of no length: no phrase has such an atom.
            to[count] = atoms.type() == Atoms.Type.BOUNDARY ? atoms.start() : atoms.end();
            count++;
        }
        this.starts = Arrays.copyOf(from, count);
        this.ends = Arrays.copyOf(to, count);
        this.length = count;
    }

    /// The occurrences of all phrases, from left to right; where several overlap, the one that
    /// starts first counts, and of those the longest.
    public List<Match> find(List<ExactPhrase> phrases) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            find(phrases.get(i), i, matches);
        }
        matches.sort(
                Comparator.comparingInt(Match::start)
                        .thenComparing(Comparator.comparingInt(Match::end).reversed())
                        .thenComparingInt(Match::phrase));
        List<Match> apart = new ArrayList<>(matches.size());
        int end = -1;
        for (Match match : matches) {
            if (match.start() >= end) {
                apart.add(match);
                end = match.end();
            }
        }
        return apart;
    }

    private void find(ExactPhrase phrase, int number, List<Match> matches) {
        List<String> atoms = phrase.atoms();
        for (int at = 0; at + atoms.size() <= length; at++) {
            if (matchesAt(atoms, at)) {
                matches.add(new Match(number, starts[at], ends[at + atoms.size() - 1]));
            }
        }
    }

    private boolean matchesAt(List<String> atoms, int at) {
        for (int i = 0; i < atoms.size(); i++) {
            String atom = atoms.get(i);
            int start = starts[at + i];
            if (ends[at + i] - start != atom.length() || !folded.startsWith(atom, start)) {
                return false;
            }
        }
        return true;
    }
}
