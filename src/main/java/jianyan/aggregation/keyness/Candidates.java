package jianyan.aggregation.keyness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyan.aggregation.keyness.KeynessAnswer.Origin;
import jianyan.analysis.TextAnalysis;
import jianyan.analysis.Token;

/// Finds the terms worth counting in a sample: words of two or more characters, lexicon terms among
/// them, and pairs of such words that belong together.
///
/// What stands in a formula, a clause that many documents of both sides share, speaks for neither;
/// a term that mostly stands there is set aside.
final class Candidates {
    /// Shorter clauses are shared without being formulae.
    private static final int SHORTEST_FORMULA = 6;

    /// A clause is a formula when at least this share of the documents of each side has it.
    private static final double FORMULA_SHARE = 0.05;

    private static final int FEWEST_FORMULA_DOCUMENTS = 3;
    private static final int FEWEST_PAIR_OCCURRENCES = 3;

    /// Of the rarer word's occurrences, so many have to be within the pair.
    private static final double PAIR_SHARE = 0.1;

    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, long[]> clauses = new HashMap<>();
    private final TextAnalysis analysis;
    private Set<String> formulae = Set.of();

    private Candidates(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /// A term with what the sample says of it.
    static final class Candidate {
        private final String text;
        private final Origin origin;
        private final String first;
        private final String second;
        private final long[] occurrences = new long[3];
        private long inFormulae;
        private int documents;
        private int lastDocument = -1;

        Candidate(String text, Origin origin, String first, String second) {
            this.text = text;
            this.origin = origin;
            this.first = first;
            this.second = second;
        }

        String text() {
            return text;
        }

        Origin origin() {
            return origin;
        }

        long occurrences(byte side) {
            return occurrences[side];
        }

        long allOccurrences() {
            return occurrences[Sides.TARGET] + occurrences[Sides.REFERENCE];
        }

        private void count(Sample.SampledPassage passage, boolean inFormula) {
            occurrences[passage.side()]++;
            inFormulae += inFormula ? 1 : 0;
            if (lastDocument != passage.document()) {
                lastDocument = passage.document();
                documents++;
            }
        }

        private boolean isFormula() {
            return inFormulae * 2 > allOccurrences();
        }
    }

    static Candidates of(Sample sample, TextAnalysis analysis) {
        Candidates found = new Candidates(analysis);
        found.findFormulae(sample);
        for (Sample.SampledPassage passage : sample.passages()) {
            for (String clause : Clauses.of(passage.folded())) {
                found.cut(clause, passage);
            }
        }
        return found;
    }

    /// The terms to test.
    List<Candidate> kept() {
        return candidates.values().stream()
                .filter(this::belongsTogether)
                .filter(candidate -> !candidate.isFormula())
                .sorted(Comparator.comparing(Candidate::text))
                .toList();
    }

    /// Those that formulae alone make frequent, most frequent first.
    List<Candidate> setAside() {
        return candidates.values().stream()
                .filter(candidate -> candidate.origin != Origin.PHRASE && candidate.isFormula())
                .sorted(
                        Comparator.comparingLong(Candidate::allOccurrences)
                                .reversed()
                                .thenComparing(Candidate::text))
                .toList();
    }

    /// The clauses that both sides share, most common first.
    List<String> formulae() {
        return formulae.stream()
                .sorted(
                        Comparator.comparingLong((String clause) -> -documents(clause))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private long documents(String clause) {
        long[] counts = clauses.getOrDefault(clause, new long[4]);
        return counts[Sides.TARGET] + counts[Sides.REFERENCE];
    }

    private void findFormulae(Sample sample) {
        long[] documents = new long[3];
        int last = -1;
        for (Sample.SampledPassage passage : sample.passages()) {
            if (passage.document() != last) {
                last = passage.document();
                documents[passage.side()]++;
            }
            for (String clause : Clauses.of(passage.folded())) {
                if (clause.length() >= SHORTEST_FORMULA) {
                    // The last place holds the last document that had it, counted from 1.
                    long[] counts = clauses.computeIfAbsent(clause, first -> new long[4]);
                    if (counts[3] != passage.document() + 1L) {
                        counts[3] = passage.document() + 1L;
                        counts[passage.side()]++;
                    }
                }
            }
        }
        clauses.values()
                .removeIf(counts -> counts[Sides.TARGET] == 0 || counts[Sides.REFERENCE] == 0);
        formulae =
                clauses.entrySet().stream()
                        .filter(clause -> isFormula(clause.getValue(), documents))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private static boolean isFormula(long[] counts, long[] documents) {
        return counts[Sides.TARGET] + counts[Sides.REFERENCE] >= FEWEST_FORMULA_DOCUMENTS
                && counts[Sides.TARGET] >= FORMULA_SHARE * documents[Sides.TARGET]
                && counts[Sides.REFERENCE] >= FORMULA_SHARE * documents[Sides.REFERENCE];
    }

    private void cut(String clause, Sample.SampledPassage passage) {
        boolean inFormula = formulae.contains(clause);
        String before = "";
        int beforeEnd = -1;
        for (Token token : analysis.segmenter().segment(clause)) {
            if (token.part()) {
                continue;
            }
            if (isTerm(token.text())) {
                String word = token.text();
                candidates
                        .computeIfAbsent(word, first -> new Candidate(word, origin(word), "", ""))
                        .count(passage, inFormula);
                if (beforeEnd == token.start()) {
                    String left = before;
                    candidates
                            .computeIfAbsent(
                                    left + word,
                                    pair -> new Candidate(pair, Origin.PHRASE, left, word))
                            .count(passage, inFormula);
                }
                before = word;
                beforeEnd = token.end();
            } else {
                beforeEnd = -1;
            }
        }
    }

    private Origin origin(String word) {
        return analysis.lexicon().lookup(word).isPresent() ? Origin.LEXICON : Origin.WORD;
    }

    /// Single characters say little, and bare numbers are figures, not terms.
    private static boolean isTerm(String text) {
        return text.codePointCount(0, text.length()) >= 2
                && text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().noneMatch(Character::isDigit);
    }

    private boolean belongsTogether(Candidate candidate) {
        if (candidate.origin != Origin.PHRASE) {
            return true;
        }
        return candidate.allOccurrences() >= FEWEST_PAIR_OCCURRENCES
                && candidate.documents >= 2
                && candidate.allOccurrences()
                        >= PAIR_SHARE
                                * Math.min(
                                        occurrences(candidate.first),
                                        occurrences(candidate.second));
    }

    private long occurrences(String word) {
        Candidate candidate = candidates.get(word);
        return candidate == null ? 0 : candidate.allOccurrences();
    }
}
