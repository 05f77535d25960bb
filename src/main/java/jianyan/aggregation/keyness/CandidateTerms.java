package jianyan.aggregation.keyness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyan.aggregation.keyness.Sample.SampledDocument;
import jianyan.analysis.TextAnalysis;
import jianyan.index.Deadline;
import jianyan.question.aggregation.keyness.KeynessAnswer.Origin;

/// Finds the terms worth counting in a sample: words of two or more characters, lexicon terms among
/// them, and pairs of such words that belong together.
///
/// What stands in a formula, a clause that many documents of both sides share, speaks for neither,
/// nor does the label of a form, 提案人：, which many documents of a side begin a line with; a term
/// that mostly stands there is set aside.
final class CandidateTerms {
    /// Shorter clauses are shared without being formulae.
    private static final int SHORTEST_FORMULA = 6;

    /// A clause is a formula when at least this share of the documents of each side has it, and a
    /// label when that of one has.
    private static final double FORMULA_SHARE = 0.05;

    private static final int FEWEST_FORMULA_DOCUMENTS = 3;
    private static final int FEWEST_PAIR_OCCURRENCES = 3;

    /// Of the rarer word's occurrences, so many have to be within the pair.
    private static final double PAIR_SHARE = 0.1;

    /// Documents that one thread cuts in one go.
    private static final int BATCH = 128;

    /// By clause, in how many documents of each side it stands; labels, and those of both sides.
    private final Map<String, int[]> shared;

    private final Set<String> formulae;
    private final Map<String, Candidate> candidates;

    private CandidateTerms(
            Map<String, int[]> shared, Set<String> formulae, Map<String, Candidate> candidates) {
        this.shared = shared;
        this.formulae = formulae;
        this.candidates = candidates;
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

        void count(int document, byte side, boolean inFormula) {
            occurrences[side]++;
            inFormulae += inFormula ? 1 : 0;
            if (lastDocument != document) {
                lastDocument = document;
                documents++;
            }
        }

        /// Adds what other documents say of the same term.
        private void merge(Candidate other) {
            occurrences[Sides.TARGET] += other.occurrences[Sides.TARGET];
            occurrences[Sides.REFERENCE] += other.occurrences[Sides.REFERENCE];
            inFormulae += other.inFormulae;
            documents += other.documents;
        }

        private boolean isFormula() {
            return inFormulae * 2 > allOccurrences();
        }
    }

    static CandidateTerms of(Sample sample, TextAnalysis analysis, Deadline deadline) {
        Map<String, int[]> shared = shared(sample.documents());
        deadline.check();
        int[] documents = new int[3];
        sample.documents().forEach(document -> documents[document.side()]++);
        Set<String> formulae =
                shared.entrySet().stream()
                        .filter(clause -> isFormula(clause.getKey(), clause.getValue(), documents))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        Map<String, Candidate> candidates = new HashMap<>();
        int size = sample.documents().size();
        IntStream.range(0, (size + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch ->
                        sample.documents()
                                .subList(batch * BATCH, Math.min(size, (batch + 1) * BATCH)))
                .map(batch -> new CandidateBatch(formulae, analysis, deadline).cut(batch))
                .toList()
                .forEach(batch ->
                        batch.forEach((text, candidate) -> {
                            Candidate known = candidates.putIfAbsent(text, candidate);
                            if (known != null) {
                                known.merge(candidate);
                            }
                        }));
        return new CandidateTerms(shared, formulae, candidates);
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
                .filter(clause -> !Clauses.mayBeLabel(clause))
                .sorted(mostDocuments())
                .toList();
    }

    /// The labels of forms, most common first.
    List<String> labels() {
        return formulae.stream()
                .filter(Clauses::mayBeLabel)
                .sorted(mostDocuments())
                .map(Clauses::words)
                .toList();
    }

    private Comparator<String> mostDocuments() {
        return Comparator.comparingInt((String clause) -> -documents(clause))
                .thenComparing(Comparator.naturalOrder());
    }

    private int documents(String clause) {
        int[] counts = shared.getOrDefault(clause, new int[3]);
        return counts[Sides.TARGET] + counts[Sides.REFERENCE];
    }

    private static Map<String, int[]> shared(List<SampledDocument> documents) {
        Map<String, int[]> clauses = new HashMap<>();
        for (SampledDocument document : documents) {
            document.clauses().stream()
                    .filter(clause ->
                            Clauses.mayBeLabel(clause)
                                    || Clauses.label(clause).isEmpty()
                                            && clause.length() >= SHORTEST_FORMULA)
                    .distinct()
                    .forEach(clause ->
                            clauses.computeIfAbsent(clause, first -> new int[3])[
                                    document.side()]++);
        }
        clauses.entrySet()
                .removeIf(clause ->
                        !Clauses.mayBeLabel(clause.getKey())
                                && (clause.getValue()[Sides.TARGET] == 0
                                        || clause.getValue()[Sides.REFERENCE] == 0));
        return clauses;
    }

    private static boolean isFormula(String clause, int[] counts, int[] documents) {
        boolean target = counts[Sides.TARGET] >= FORMULA_SHARE * documents[Sides.TARGET];
        boolean reference = counts[Sides.REFERENCE] >= FORMULA_SHARE * documents[Sides.REFERENCE];
        return counts[Sides.TARGET] + counts[Sides.REFERENCE] >= FEWEST_FORMULA_DOCUMENTS
                && (Clauses.mayBeLabel(clause) ? target || reference : target && reference);
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
