package jianyan.analysis.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The atoms of one folded passage, for finding phrases in it without an index.
///
/// What it finds is by construction what the index finds: the same atoms, the same boundaries.
public final class ExactText {
    /// An occurrence of the pattern at `phrase` in the list that was searched for; UTF-16 offsets
    /// in the folded text, end exclusive.
    ///
    /// @param atom the number of its first atom in the passage
    /// @param atomEnd the number after its last
    public record Match(int phrase, int start, int end, int atom, int atomEnd) {}

    private final String folded;
    private final int[] starts;
    private final int[] ends;
    private final int length;
    private final PatternSpans.Positions boundaries;

    public ExactText(String foldedText) {
        this.folded = foldedText;
        int[] from = new int[Math.max(4, foldedText.length())];
        int[] to = new int[from.length];
        int[] bounds = new int[4];
        int boundCount = 0;
        int count = 0;
        Atoms atoms = new Atoms(foldedText);
        while (atoms.next()) {
            if (atoms.type() == Atoms.Type.BOUNDARY) {
                if (boundCount == bounds.length) {
                    bounds = Arrays.copyOf(bounds, 2 * boundCount);
                }
                bounds[boundCount++] = count;
            }
            from[count] = atoms.start();
            // A boundary is an atom of no length: no phrase has such an atom.
            to[count] = atoms.type() == Atoms.Type.BOUNDARY ? atoms.start() : atoms.end();
            count++;
        }
        this.starts = Arrays.copyOf(from, count);
        this.ends = Arrays.copyOf(to, count);
        this.length = count;
        this.boundaries = new PatternSpans.Positions(bounds, boundCount);
    }

    /// The occurrences of all patterns, from left to right; where several overlap, the one that
    /// starts first counts, and of those the longest.
    public List<Match> find(List<? extends ExactPattern> patterns) {
        List<Match> matches = new ArrayList<>();
        PatternSpans spans = new PatternSpans();
        for (int i = 0; i < patterns.size(); i++) {
            find(patterns.get(i), spans);
            for (int span = 0; span < spans.count(); span++) {
                matches.add(
                        new Match(
                                i,
                                starts[spans.start(span)],
                                ends[spans.end(span) - 1],
                                spans.start(span),
                                spans.end(span)));
            }
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

    /// The same without those that a neighbourhood forbids.
    public List<Match> find(List<? extends ExactPattern> patterns, List<Neighbourhood> conditions) {
        List<Match> found = find(patterns);
        for (Neighbourhood condition : conditions) {
            List<Neighbourhood.Spans> words = spans(condition.words());
            List<Neighbourhood.Spans> unless = spans(condition.unless());
            found =
                    found.stream()
                            .filter(match ->
                                    condition.admits(
                                            match.atom(),
                                            match.atomEnd(),
                                            words,
                                            unless,
                                            boundaries,
                                            PatternSpans.Positions.NONE))
                            .toList();
        }
        return found;
    }

    private List<Neighbourhood.Spans> spans(List<ExactPattern> patterns) {
        List<Neighbourhood.Spans> all = new ArrayList<>();
        PatternSpans spans = new PatternSpans();
        for (ExactPattern pattern : patterns) {
            find(pattern, spans);
            int[] from = IntStream.range(0, spans.count()).map(spans::start).toArray();
            int[] to = IntStream.range(0, spans.count()).map(spans::end).toArray();
            all.add(new Neighbourhood.Spans(from, to, from.length));
        }
        return all;
    }

    private void find(ExactPattern pattern, PatternSpans spans) {
        PatternSpans.Positions[] places =
                pattern.phrases().stream().map(this::places).toArray(PatternSpans.Positions[]::new);
        spans.find(pattern, places, boundaries, PatternSpans.Positions.NONE);
    }

    private PatternSpans.Positions places(ExactPhrase phrase) {
        List<String> atoms = phrase.atoms();
        int[] places = new int[4];
        int count = 0;
        for (int at = 0; at + atoms.size() <= length; at++) {
            if (matchesAt(atoms, at)) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, 2 * count);
                }
                places[count++] = at;
            }
        }
        return new PatternSpans.Positions(places, count);
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
